import type { ParticipantId } from '@entente/shared/ids';
import type { FloorPolicy } from '@entente/shared/meeting-file';
import type { SourceKind } from '@entente/shared/room/records';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { isInside, seatOf, type MeetingState } from './state.ts';

/**
 * Opening one's own microphone, camera or screen. [FLR-1] under a chaired floor only its holder opens a microphone, and
 * whoever presides; cameras are free.
 */
export function decideOpenSource(
  state: MeetingState,
  participantId: ParticipantId,
  source: SourceKind,
): Decision {
  const { person, place } = seatOf(state, participantId);
  if (place.at !== 'inside') return refuse('admission.required');
  if (place.open.includes(source)) return facts();
  if (source === 'microphone' && !maySpeak(state, participantId, person.role)) return against('FLR-1');
  return facts({ type: 'source-opened', participantId, source });
}

/** Closing a source, one's own or (by `silence`) another's. [FLR-2] closing what is closed is no fault. */
export function decideCloseSource(
  state: MeetingState,
  participantId: ParticipantId,
  source: SourceKind,
): Decision {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside') return refuse('not.found');
  return place.open.includes(source) ? facts({ type: 'source-closed', participantId, source }) : facts();
}

/** Giving the floor. [FLR-3] at most one holds it: the former holder's microphone closes in the same commit. */
export function decideGiveFloor(state: MeetingState, participantId: ParticipantId): Decision {
  if (state.floor.policy === 'open') return against('FLR-4');
  if (!isInside(state, participantId)) return refuse('not.found');
  if (seatOf(state, participantId).person.role === 'viewer') return against('FLR-5');
  if (state.floor.holder === participantId) return facts();
  return facts(...withdrawal(state), { type: 'floor-given', participantId });
}

/** Withdrawing it. [FLR-4] an open floor has no holder to take it from; [FLR-6] the microphone closes with it. */
export function decideWithdrawFloor(state: MeetingState): Decision {
  if (state.floor.policy === 'open') return against('FLR-4');
  return facts(...withdrawal(state));
}

/** [FLR-7] A floor that becomes chaired closes every microphone but those of who presides. */
export function decideFloorPolicy(state: MeetingState, policy: FloorPolicy): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  if (state.floor.policy === policy) return facts();
  const closed: DomainEvent[] = [];
  if (policy === 'chaired')
    for (const { person, place } of state.roster.values())
      if (place.at === 'inside' && place.open.includes('microphone') && !presides(person.role))
        closed.push({ type: 'source-closed', participantId: person.id, source: 'microphone' });
  return facts(...closed, { type: 'floor-policy-set', policy });
}

/** What ends with a participant's stay: open sources, and the floor. */
export function closing(state: MeetingState, participantId: ParticipantId): DomainEvent[] {
  const { place } = seatOf(state, participantId);
  const sources = place.at === 'inside' ? place.open : [];
  const events: DomainEvent[] = sources.map((source) => ({ type: 'source-closed', participantId, source }));
  if (state.floor.policy === 'chaired' && state.floor.holder === participantId)
    events.push({ type: 'floor-withdrawn', participantId });
  return events;
}

const presides = (role: string): boolean => role === 'organiser' || role === 'chair';

function maySpeak(state: MeetingState, participantId: ParticipantId, role: string): boolean {
  return state.floor.policy === 'open' || presides(role) || state.floor.holder === participantId;
}

function withdrawal(state: MeetingState): DomainEvent[] {
  if (state.floor.policy === 'open' || state.floor.holder === null) return [];
  const participantId = state.floor.holder;
  const { person, place } = seatOf(state, participantId);
  const speaking = place.at === 'inside' && place.open.includes('microphone') && !presides(person.role);
  return [
    ...(speaking ? [{ type: 'source-closed' as const, participantId, source: 'microphone' as const }] : []),
    { type: 'floor-withdrawn', participantId },
  ];
}
