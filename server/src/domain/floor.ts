import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { FloorPolicy } from '@entente/shared/meeting-kind';
import { onlyListens } from '@entente/shared/permissions';
import type { SourceKind } from '@entente/shared/room/records';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { leavingBooth } from './interpretation/leaving.ts';
import { seatOf, type MeetingState, type Place } from './state.ts';

/**
 * Opening one's own microphone, camera or screen. [FLR-1] under a chaired floor only its holder opens a microphone, and
 * whoever presides; cameras are free. [FLR-5] an observer or viewer opens anything only while holding the floor. [CAU-5]
 * it opens in the room that it is `meantFor` (no side room: the plenary), or not at all; a side room has no floor.
 */
export function decideOpenSource(
  state: MeetingState,
  participantId: ParticipantId,
  source: SourceKind,
  meantFor?: RoomId,
): Decision {
  const { person, place } = seatOf(state, participantId);
  if (place.at !== 'inside') return refuse('admission.required');
  if (place.roomId !== meantFor) return against('CAU-5');
  if (place.open.includes(source)) return facts();
  const isInPlenary = place.roomId === undefined;
  if (isInPlenary && !presides(person.role) && !holds(state, participantId)) {
    if (onlyListens(person.role)) return against('FLR-5');
    if (source === 'microphone' && state.floor.policy === 'chaired') return against('FLR-1');
  }
  return facts({ type: 'source-opened', participantId, source });
}

/** Closing one's own source. [FLR-2] closing what is closed is no fault. */
export function decideCloseSource(
  state: MeetingState,
  participantId: ParticipantId,
  source: SourceKind,
): Decision {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside') return refuse('not.found');
  return place.open.includes(source) ? facts({ type: 'source-closed', participantId, source }) : facts();
}

/** Closing another's source. [CAU-6] who presides in the plenary reaches into no side room. */
export function decideSilence(
  state: MeetingState,
  participantId: ParticipantId,
  source: SourceKind,
): Decision {
  const place = state.roster.get(participantId)?.place;
  if (place?.at === 'inside' && place.roomId !== undefined) return against('CAU-6');
  return decideCloseSource(state, participantId, source);
}

/** Giving the floor. [CAU-6] not to somebody who is away. [FLR-3] at most one holds it: the former holder's microphone closes in the same commit. */
export function decideGiveFloor(state: MeetingState, participantId: ParticipantId): Decision {
  if (state.floor.policy === 'open') return against('FLR-4');
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside') return refuse('not.found');
  if (place.roomId !== undefined) return against('CAU-6');
  if (state.floor.holder === participantId) return facts();
  return facts(...withdrawal(state), { type: 'floor-given', participantId });
}

/**
 * Withdrawing it. [FLR-4] an open floor has no holder to take it from; [FLR-6] the microphone closes with it, and with an
 * observer or viewer the picture too.
 */
export function decideWithdrawFloor(state: MeetingState): Decision {
  if (state.floor.policy === 'open') return against('FLR-4');
  return facts(...withdrawal(state));
}

/**
 * [FLR-7] A floor that becomes chaired closes every microphone of the plenary but those of who presides; one that opens
 * has no holder. [CAU-6] side rooms are not touched.
 */
export function decideFloorPolicy(state: MeetingState, policy: FloorPolicy): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  if (state.floor.policy === policy) return facts();
  const closed: DomainEvent[] = [];
  if (policy === 'chaired')
    for (const { person, place } of state.roster.values())
      if (isOpenInPlenary(place) && !presides(person.role))
        closed.push({ type: 'source-closed', participantId: person.id, source: 'microphone' });
  return facts(...closed, ...listenersLeaving(state), { type: 'floor-policy-set', policy });
}

/** What ends with a participant's stay: open sources, the floor, and what they do in a booth. */
export function closing(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const { place } = seatOf(state, participantId);
  const sources = place.at === 'inside' ? place.open : [];
  const events: DomainEvent[] = sources.map((source) => ({ type: 'source-closed', participantId, source }));
  if (state.floor.policy === 'chaired' && state.floor.holder === participantId)
    events.push({ type: 'floor-withdrawn', participantId });
  return [...events, ...leavingBooth(state, participantId, at)];
}

/** [FLR-5] Who had the floor as an observer or viewer gives it up with all that was opened by it. */
function listenersLeaving(state: MeetingState): DomainEvent[] {
  if (state.floor.policy === 'open' || state.floor.holder === null) return [];
  return onlyListens(seatOf(state, state.floor.holder).person.role) ? withdrawal(state) : [];
}

const isOpenInPlenary = (place: Place): boolean =>
  place.at === 'inside' && place.roomId === undefined && place.open.includes('microphone');

const presides = (role: string): boolean => role === 'organiser' || role === 'chair';

const holds = ({ floor }: MeetingState, participantId: ParticipantId): boolean =>
  floor.policy === 'chaired' && floor.holder === participantId;

function withdrawal(state: MeetingState): DomainEvent[] {
  if (state.floor.policy === 'open' || state.floor.holder === null) return [];
  const participantId = state.floor.holder;
  const { person, place } = seatOf(state, participantId);
  const open = place.at === 'inside' && !presides(person.role) ? place.open : [];
  return [
    ...open
      .filter((source) => source === 'microphone' || onlyListens(person.role))
      .map((source) => ({ type: 'source-closed' as const, participantId, source })),
    { type: 'floor-withdrawn', participantId },
  ];
}
