import type { ParticipantId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import type { MessageContent, MessageId, MessageTo, Correspondent } from '@entente/shared/room/messages';

export interface Message {
  readonly id: MessageId;
  readonly from: Correspondent;
  readonly to: MessageTo;
  readonly at: number;
  readonly content: MessageContent;
}

/** What has been written. A message lies, oldest first, in the box of each audience that may read it, and in no other. */
export interface Messages {
  readonly boxes: ReadonlyMap<Audience, readonly Message[]>;
  /** When each person wrote last: as many instants as the limit of rate counts. */
  readonly sentAt: ReadonlyMap<ParticipantId, readonly number[]>;
}

export const noMessages: Messages = { boxes: new Map(), sentAt: new Map() };

/** [MSG-9] What one box keeps at most; the oldest falls out. A late arrival on a line of 120 kbit/s has it in seconds. */
export const boxLimit = { messages: 200, characters: 60_000 } as const;

/** [MSG-6] So many messages of one person in so many ms. */
export const rateLimit = { messages: 10, ms: 30_000 } as const;

/** [SEC-3] Who may read a message: the addressees, its sender, and nobody else. */
function boxesOf({ from, to }: Pick<Message, 'from' | 'to'>): readonly Audience[] {
  switch (to.kind) {
    case 'all':
      return ['public'];
    case 'delegation':
      return [`delegation:${to.delegationId}`];
    case 'participant':
      return [`participant:${from.participantId}`, `participant:${to.participant.participantId}`];
    case 'secretariat':
      return to.with === undefined
        ? ['secretariat']
        : ['secretariat', `participant:${to.with.participantId}`];
    case 'booth':
      return [`booth:${to.boothId}`];
    case 'chief':
      return ['chief', `booth:${to.boothId}`];
  }
}

/** A message put into its boxes. */
export function withMessage({ boxes, sentAt }: Messages, message: Message): Messages {
  const next = new Map(boxes);
  for (const box of boxesOf(message)) next.set(box, kept([...(boxes.get(box) ?? []), message]));
  const { participantId } = message.from;
  const instants = [...(sentAt.get(participantId) ?? []), message.at].slice(-rateLimit.messages);
  return { boxes: next, sentAt: new Map(sentAt).set(participantId, instants) };
}

/** A message emptied, wherever it still lies. */
export function withoutText(
  messages: Messages,
  messageId: MessageId,
  is: 'taken-back' | 'removed',
): Messages {
  const message = findMessage(messages, messageId);
  if (message === null) return messages;
  const emptied: Message = { ...message, content: { is } };
  const next = new Map(messages.boxes);
  for (const box of boxesOf(message)) {
    const before = messages.boxes.get(box) ?? [];
    next.set(
      box,
      before.map((other) => (other.id === messageId ? emptied : other)),
    );
  }
  return { ...messages, boxes: next };
}

/** A message by its id; null if it was never there or has fallen out of every box. */
export function findMessage({ boxes }: Messages, messageId: MessageId): Message | null {
  for (const box of boxes.values()) {
    const found = box.find(({ id }) => id === messageId);
    if (found !== undefined) return found;
  }
  return null;
}

function kept(box: readonly Message[]): readonly Message[] {
  let characters = box.reduce((sum, message) => sum + weight(message), 0);
  let first = Math.max(0, box.length - boxLimit.messages);
  for (const fallen of box.slice(0, first)) characters -= weight(fallen);
  for (; characters > boxLimit.characters && first < box.length - 1; first += 1) {
    const oldest = box[first];
    if (oldest !== undefined) characters -= weight(oldest);
  }
  return box.slice(first);
}

const weight = ({ content }: Message): number => (content.is === 'said' ? content.text.length : 0);
