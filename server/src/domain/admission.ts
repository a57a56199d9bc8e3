import type { DelegationId, ParticipantId } from '@entente/shared/ids';
import type { Standing } from '@entente/shared/protocol/handshake';
import { ok } from '@entente/shared/result';
import { facts, refuse, type Decision } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { inTurn } from './in-turn.ts';
import { airShifting } from './interpretation/leaving.ts';
import { departing } from './side-rooms.ts';
import { isTrusted, overCode, type MeetingState, type Person } from './state.ts';

/** [ADM-1] Those who preside never wait; others by the meeting's setting. */
function mayEnterDirectly(state: MeetingState, person: Person): boolean {
  if (person.role === 'organiser' || person.role === 'chair') return true;
  switch (state.definition.lobby) {
    case 'nobody':
      return true;
    case 'untrusted':
      return isTrusted(state, person);
    case 'everyone':
      return false;
  }
}

/**
 * *Join*. [ADM-2] whoever is inside or waiting stays so; [ADM-3] who left after admission comes back without waiting;
 * [ADM-4] who was removed waits again, whatever the setting; [ADM-5] who was refused stays refused.
 */
export function decideEnter(
  state: MeetingState,
  participantId: ParticipantId,
  now: number,
): Decision<{ standing: Standing }> {
  if (state.phase === 'ended') return refuse(overCode(state));
  const seat = state.roster.get(participantId);
  // Taken off the roster between the knock and the door. [MTG-6]
  if (seat === undefined) return refuse('session.revoked');
  const { person, place } = seat;
  const inside = ok({
    events: entering(state, participantId, now),
    output: { standing: 'inside' as const },
  });
  const waiting = ok({
    events: [{ type: 'participant-waiting' as const, participantId, at: now }],
    output: { standing: 'waiting' as const },
  });
  switch (place.at) {
    case 'inside':
    case 'waiting':
      return ok({ events: [], output: { standing: place.at } });
    case 'left':
      return inside;
    case 'outside':
      return mayEnterDirectly(state, person) ? inside : waiting;
    case 'removed':
      return waiting;
    case 'refused':
      return refuse('admission.refused');
  }
}

/**
 * *Admit NAME*. [ADM-6] who waits comes in; who was refused or removed may come back without waiting, so that a wrong
 * click can be undone; who is inside already is no fault.
 */
export function decideAdmit(state: MeetingState, participantId: ParticipantId, now: number): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  const place = state.roster.get(participantId)?.place.at;
  switch (place) {
    case 'waiting':
      return facts(...entering(state, participantId, now));
    case 'inside':
      return facts();
    case 'refused':
    case 'removed':
      return facts({ type: 'participant-cleared', participantId });
    case 'outside':
    case 'left':
    case undefined:
      return refuse('not.found');
  }
}

/** *Admit all* who wait now, in the order in which they came. */
export const decideAdmitAll = (state: MeetingState, now: number): Decision<{ admitted: number }> =>
  admitThose(state, now, () => true);

/** *Admit delegation NAME*. [ADM-11] those of it who wait now come in, and nobody else. */
export function decideAdmitDelegation(
  state: MeetingState,
  delegationId: DelegationId,
  now: number,
): Decision<{ admitted: number }> {
  if (!state.definition.delegations.some(({ id }) => id === delegationId)) return refuse('not.found');
  return admitThose(state, now, (person) => person.delegationId === delegationId);
}

function admitThose(
  state: MeetingState,
  now: number,
  isMeant: (person: Person) => boolean,
): Decision<{ admitted: number }> {
  if (state.phase === 'ended') return refuse(overCode(state));
  const waiting = [...state.roster.values()]
    .filter(({ person }) => isMeant(person))
    .flatMap(({ person, place }) => (place.at === 'waiting' ? [{ id: person.id, since: place.since }] : []))
    .sort((a, b) => a.since - b.since);
  const events = inTurn(state, waiting, (before, { id }) => entering(before, id, now));
  return ok({ events, output: { admitted: waiting.length } });
}

/** Somebody comes in: [BTH-5] the air of those of their station ends if it would pass to another connection. */
const entering = (state: MeetingState, participantId: ParticipantId, now: number): DomainEvent[] => [
  ...airShifting(state, participantId, now),
  { type: 'participant-entered', participantId },
];

/**
 * Trusting somebody, or no more. [ADM-10] it decides the next *Join* where the lobby is for those not trusted; it lets in
 * nobody who waits and sends out nobody who is inside.
 */
export function decideTrust(state: MeetingState, participantId: ParticipantId, trusted: boolean): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const person = state.roster.get(participantId)?.person;
  if (person === undefined) return refuse('not.found');
  return isTrusted(state, person) === trusted
    ? facts()
    : facts({ type: 'participant-trusted', participantId, trusted });
}

/** *Refuse NAME*. [ADM-7] only who waits can be refused: one refuses a person at the door, not in the room. */
export function decideRefuse(state: MeetingState, participantId: ParticipantId, reason?: string): Decision {
  if (state.roster.get(participantId)?.place.at !== 'waiting') return refuse('not.found');
  return facts({ type: 'participant-refused', participantId, reason });
}

/** Leaving, by choice or because the grace period ran out. [ADM-8] seat, sources and floor go together. */
export function decideLeave(
  state: MeetingState,
  participantId: ParticipantId,
  { cause, now }: { readonly cause: 'left' | 'lost'; readonly now: number },
): Decision {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside' && place?.at !== 'waiting') return facts();
  return facts(...departing(state, participantId, now), { type: 'participant-left', participantId, cause });
}

/** *Remove NAME*. [ADM-9] nobody removes an organiser; that takes the organiser's own leave. */
export function decideRemove(state: MeetingState, participantId: ParticipantId, now: number): Decision {
  const seat = state.roster.get(participantId);
  if (seat?.place.at !== 'inside') return refuse('not.found');
  if (seat.person.role === 'organiser') return { ok: false, error: { code: 'rule.violated', rule: 'ADM-9' } };
  return facts(...departing(state, participantId, now), { type: 'participant-removed', participantId });
}
