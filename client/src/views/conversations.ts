import type { DelegationId, ParticipantId } from '@entente/shared/ids';
import { permits, type Role } from '@entente/shared/permissions';
import type { Correspondent, MessageRecord } from '@entente/shared/room/messages';
import { boothThreads } from './booth-threads.ts';
import type { Conversation, ConversationKey } from './conversation.ts';
import type { RoomView } from './room-view.ts';

export interface Correspondence {
  readonly room: RoomView;
  readonly reader: { readonly id: ParticipantId; readonly role: Role };
  /** When the last message that was read was written, by conversation. */
  readonly readUntil: Readonly<Record<string, number>>;
}

/** The conversation that a message belongs to, for this reader. */
export function keyOf(
  { from, to }: MessageRecord,
  reader: { readonly id: ParticipantId; readonly role: Role },
): ConversationKey {
  switch (to.kind) {
    case 'all':
    case 'delegation':
      return to.kind;
    case 'participant':
      return `participant:${from.participantId === reader.id ? to.participant.participantId : from.participantId}`;
    case 'secretariat':
      return reader.role !== 'organiser' || to.with === undefined || to.with.participantId === reader.id
        ? 'secretariat'
        : `secretariat:${to.with.participantId}`;
    case 'booth':
      return `booth:${to.boothId}`;
    case 'chief':
      return `chief:${to.boothId}`;
  }
}

/** Everything that the reader may write to or has read: all, own delegation, secretariat, booths, then people by name. */
export function conversations({ room, reader, readUntil }: Correspondence): Conversation[] {
  const { id, role } = reader;
  const threads = new Map<ConversationKey, MessageRecord[]>();
  const others = new Map<ConversationKey, Correspondent>();
  for (const message of room.messages) {
    const key = keyOf(message, reader);
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [message]);
    else thread.push(message);
    const other = otherOf(message, id);
    if (other !== undefined) others.set(key, other);
  }
  const mayConverse = permits(role, 'converse');
  const inside = new Map(room.participants.map((person) => [person.id, person]));
  const shortNameOf = (delegationId: DelegationId | undefined) =>
    room.delegations.find((delegation) => delegation.id === delegationId)?.shortName;
  const made = (conversation: Omit<Conversation, 'messages' | 'unread'>): Conversation => {
    const messages = threads.get(conversation.key) ?? [];
    const since = readUntil[conversation.key] ?? 0;
    const unread = messages.filter((message) => isNews(message, id) && message.at > since).length;
    return { ...conversation, messages, unread };
  };
  const withPerson = (kind: 'participant' | 'thread', { participantId, name, delegationId }: Correspondent) =>
    made({
      key: kind === 'thread' ? `secretariat:${participantId}` : `participant:${participantId}`,
      with: { kind, name, delegation: shortNameOf(delegationId) },
      to: { kind: kind === 'thread' ? 'secretariat' : 'participant', participantId },
      writable: inside.has(participantId) ? 'yes' : 'gone',
    });

  const list = [
    made({
      key: 'all',
      with: { kind: 'all' },
      to: { kind: 'all' },
      writable: mayConverse ? 'yes' : 'listens',
    }),
  ];
  const own = shortNameOf(inside.get(id)?.delegationId);
  if (own !== undefined)
    list.push(
      made({
        ...{ key: 'delegation', with: { kind: 'delegation', shortName: own } },
        ...{ to: { kind: 'delegation' }, writable: 'yes' },
      }),
    );
  list.push(
    made({ key: 'secretariat', with: { kind: 'secretariat' }, to: { kind: 'secretariat' }, writable: 'yes' }),
  );
  list.push(...boothThreads(room, id).map(made));
  for (const person of room.participants) {
    const { id: participantId, name, role: theirs, delegationId } = person;
    if (participantId === id) continue;
    const other: Correspondent = { participantId, name, role: theirs, delegationId };
    if (mayConverse && permits(theirs, 'converse')) others.set(`participant:${participantId}`, other);
    else if (role === 'organiser') others.set(`secretariat:${participantId}`, other);
  }
  const people = [...others].map(([key, other]) =>
    withPerson(key.startsWith('secretariat:') ? 'thread' : 'participant', other),
  );
  return [...list, ...people.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))];
}

/** The other person of a conversation of two, or of a thread of the secretariat. */
function otherOf({ from, to }: MessageRecord, reader: ParticipantId): Correspondent | undefined {
  if (to.kind === 'participant') return from.participantId === reader ? to.participant : from;
  if (to.kind === 'secretariat' && to.with?.participantId !== reader) return to.with;
  return undefined;
}

/** What a reader would want to be told of. */
export const isNews = ({ from, content }: MessageRecord, reader: ParticipantId): boolean =>
  from.participantId !== reader && content.is === 'said';

const nameOf = (conversation: Conversation): string =>
  'name' in conversation.with ? conversation.with.name : '';
