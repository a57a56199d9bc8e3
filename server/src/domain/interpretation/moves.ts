import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { DomainEvent } from '../events.ts';
import { closing } from '../floor.ts';
import type { MeetingState } from '../state.ts';
import { boothOf, consoleOf } from './booths.ts';

/** Who came into a side room with a booth, and not of their own right. */
export function cameWithBooth(state: MeetingState, participantId: ParticipantId): boolean {
  const booth = boothOf(state, participantId);
  return booth !== null && booth.room !== 'plenary';
}

/**
 * An interpreter goes back from a side room to the plenary. [BTH-10] with the last of a booth the booth is back. Nothing,
 * if they are in the plenary.
 */
export function boothLeaving(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside' || place.roomId === undefined) return [];
  const { roomId } = place;
  return [
    ...closing(state, participantId, at),
    { type: 'side-room-left', participantId, roomId, at },
    ...boothsBack(state, roomId, { gone: [participantId], at }),
  ];
}

/** [BTH-10] The booths that are back in the plenary when these have gone: nobody of them is left in that room. */
export function boothsBack(
  state: MeetingState,
  roomId: RoomId,
  { gone, at }: { readonly gone: readonly ParticipantId[]; readonly at: number },
): DomainEvent[] {
  const left = [...state.roster.values()].filter(
    ({ person, place }) => place.at === 'inside' && place.roomId === roomId && !gone.includes(person.id),
  );
  return [...state.interpretation.booths.values()]
    .filter(
      ({ room, plan }) =>
        room === roomId && !left.some(({ person }) => consoleOf(state, person.id)?.boothId === plan.id),
    )
    .map(({ plan }) => ({ type: 'booth-moved', boothId: plan.id, roomId: null, at }));
}

/** [BTH-10] Calls of a room that closes end with it. */
export const callsLapsing = (state: MeetingState, roomId: RoomId, at: number): DomainEvent[] =>
  [...state.interpretation.booths.values()]
    .filter(({ call }) => call?.roomId === roomId)
    .map(({ plan }) => ({ type: 'booth-call-ended', boothId: plan.id, answer: 'lapsed', at }));
