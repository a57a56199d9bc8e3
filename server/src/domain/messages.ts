import type { ParticipantId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import { err, ok, type Result } from '@entente/shared/result';
import type { Refusal } from '@entente/shared/errors';
import { takeBackFor, type MessageId } from '@entente/shared/room/messages';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { boothOf, isChief } from './interpretation/booths.ts';
import { findMessage, rateLimit, type Message, type Messages } from './message-boxes.ts';
import { isInside, seatOf, type MeetingState, type Person } from './state.ts';

type StoredTo = EventOf<'message-sent'>['to'];

const forbidden = (rule: string) => err<Refusal>({ code: 'rule.violated', rule });

/**
 * Sending a message, whose text is tidy and within its limits. [MSG-6] more than ten in half a minute are refused with
 * the wait.
 */
export function decideSend(
  state: MeetingState,
  participantId: ParticipantId,
  message: { readonly messageId: MessageId; readonly to: Addressee; readonly text: string },
  now: number,
): Decision<{ messageId: MessageId }> {
  const { person, place } = seatOf(state, participantId);
  if (place.at !== 'inside') return refuse('admission.required');
  const to = addressed(state, person, message.to);
  if (!to.ok) return to;
  const wait = waitOf(state.messages, participantId, now);
  if (wait > 0) return err({ code: 'rate.exceeded', rule: 'MSG-6', retryAfter: Math.ceil(wait / 1000) });
  const { messageId, text } = message;
  // A client makes half of the id: one that it has used before would stand for two messages.
  if (findMessage(state.messages, messageId) !== null) return refuse('command.malformed');
  return ok({
    events: [{ type: 'message-sent', messageId, participantId, to: to.value, text, at: now }],
    output: { messageId },
  });
}

/**
 * Whom somebody may write to. [MSG-1] to all, and to one person, write those who take part in the talks, among
 * themselves; [MSG-2] to a delegation, whoever belongs to it; to one person, only while they are inside; [MSG-3] to the
 * secretariat, everybody, and in its thread with somebody the organisers; [MSG-10] to a booth, who sits in it; [MSG-11] to the
 * chief interpreter, who sits in a booth, and in its thread the chiefs.
 */
function addressed(state: MeetingState, sender: Person, to: Addressee): Result<StoredTo, Refusal> {
  switch (to.kind) {
    case 'all':
      return permits(sender.role, 'converse') ? ok(to) : forbidden('MSG-1');
    case 'delegation':
      if (sender.delegationId === undefined) return forbidden('MSG-2');
      return ok({ kind: 'delegation', delegationId: sender.delegationId });
    case 'participant': {
      if (!permits(sender.role, 'converse')) return forbidden('MSG-1');
      if (!isInside(state, to.participantId) || to.participantId === sender.id)
        return err({ code: 'not.found' });
      return permits(seatOf(state, to.participantId).person.role, 'converse') ? ok(to) : forbidden('MSG-1');
    }
    case 'secretariat': {
      if (sender.role !== 'organiser')
        return to.participantId === undefined || to.participantId === sender.id
          ? ok({ kind: 'secretariat', participantId: sender.id })
          : forbidden('MSG-3');
      if (to.participantId !== undefined && !isInside(state, to.participantId))
        return err({ code: 'not.found' });
      return ok(to);
    }
    case 'booth': {
      const booth = boothOf(state, sender.id);
      return booth === null ? forbidden('MSG-10') : ok({ kind: 'booth', boothId: booth.plan.id });
    }
    case 'chief': {
      const boothId = to.boothId ?? boothOf(state, sender.id)?.plan.id;
      const isOwn = boothId !== undefined && boothOf(state, sender.id)?.plan.id === boothId;
      if (!isOwn && !isChief(state, sender.id)) return forbidden('MSG-11');
      if (boothId === undefined || !state.interpretation.booths.has(boothId))
        return err({ code: 'not.found' });
      return ok({ kind: 'chief', boothId });
    }
  }
}

/** *Take back*. [MSG-7] one's own, for five minutes; whoever else's is as if it were not there. */
export function decideTakeBack(
  state: MeetingState,
  participantId: ParticipantId,
  messageId: MessageId,
  now: number,
): Decision {
  const message = findMessage(state.messages, messageId);
  if (message?.from.participantId !== participantId) return refuse('not.found');
  if (message.content.is !== 'said') return facts();
  if (now - message.at > takeBackFor) return against('MSG-7');
  return facts({ type: 'message-taken-back', messageId, participantId });
}

/** *Remove*. [MSG-8] an organiser, a message to all; a private one is as if it were not there. */
export function decideRemoveMessage(
  state: MeetingState,
  participantId: ParticipantId,
  messageId: MessageId,
): Decision {
  const message = publicMessage(state.messages, messageId);
  if (message === undefined) return refuse('not.found');
  if (message.content.is !== 'said') return facts();
  return facts({ type: 'message-removed', messageId, participantId });
}

/** A message as it lies in the boxes: with the names of the moment in which it was written. */
export function messageOf(state: MeetingState, event: EventOf<'message-sent'>): Message {
  const { messageId, participantId, to, text, at } = event;
  const from = correspondent(state, participantId);
  return { id: messageId, from, to: readable(state, to), at, content: { is: 'said', text } };
}

function readable(state: MeetingState, to: StoredTo): Message['to'] {
  switch (to.kind) {
    case 'all':
    case 'delegation':
    case 'booth':
    case 'chief':
      return to;
    case 'participant':
      return { kind: 'participant', participant: correspondent(state, to.participantId) };
    case 'secretariat': {
      const { participantId } = to;
      return participantId === undefined
        ? { kind: 'secretariat' }
        : { kind: 'secretariat', with: correspondent(state, participantId) };
    }
  }
}

function correspondent(state: MeetingState, participantId: ParticipantId): Message['from'] {
  const { name, role, delegationId } = seatOf(state, participantId).person;
  return { participantId, name, role, ...(delegationId === undefined ? {} : { delegationId }) };
}

const publicMessage = ({ boxes }: Messages, messageId: MessageId): Message | undefined =>
  boxes.get('public')?.find(({ id }) => id === messageId);

/** Milliseconds until this person may write again; 0 if now. A clock that was set back holds nobody longer than the span. */
function waitOf({ sentAt }: Messages, participantId: ParticipantId, now: number): number {
  const [oldest, ...others] = sentAt.get(participantId) ?? [];
  if (oldest === undefined || others.length < rateLimit.messages - 1) return 0;
  return Math.min(rateLimit.ms, Math.max(0, oldest + rateLimit.ms - now));
}
