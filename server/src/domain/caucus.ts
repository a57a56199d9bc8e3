import { RoomId, type DelegationId, type ParticipantId } from '@entente/shared/ids';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { returning, sideRoomOf, withdrawing } from './side-rooms.ts';
import { seatOf, type MeetingState } from './state.ts';

/** A delegation has one caucus, under its own id: nobody can name another. */
export const caucusOf = (delegationId: DelegationId): RoomId => RoomId.parse(delegationId);

/**
 * *Caucus*. [CAU-1] into the caucus of one's own delegation and no other; it opens with the first. [CAU-3] only from the
 * plenary; [CAU-8] not during a recall.
 */
export function decideEnterCaucus(state: MeetingState, participantId: ParticipantId, now: number): Decision {
  const { person, place } = seatOf(state, participantId);
  const { delegationId } = person;
  if (place.at !== 'inside') return refuse('admission.required');
  if (delegationId === undefined) return against('CAU-1');
  const roomId = caucusOf(delegationId);
  if (place.roomId === roomId) return facts();
  if (place.roomId !== undefined) return against('CAU-3');
  if (state.recall !== null) return against('CAU-8');
  const opened: DomainEvent[] = state.sideRooms.has(roomId)
    ? []
    : [{ type: 'side-room-opened', roomId, room: 'caucus', delegationId, at: now }];
  return facts(...withdrawing(state, participantId, now), ...opened, {
    ...{ type: 'side-room-entered', roomId, participantId, at: now },
  });
}

/** *Return to plenary*. Who is there already stays so. */
export const decideReturn = (state: MeetingState, participantId: ParticipantId, now: number): Decision =>
  facts(...returning(state, participantId, now));

/** [CAU-9] The plenary's sound in the back, for who wishes it in a caucus; a corridor has none. */
export function decideBackground(
  state: MeetingState,
  participantId: ParticipantId,
  { wanted, now }: { readonly wanted: boolean; readonly now: number },
): Decision {
  const { place } = seatOf(state, participantId);
  if (place.at !== 'inside' || place.roomId === undefined) return against('CAU-9');
  if (sideRoomOf(state, participantId)?.room !== 'caucus') return against('CAU-9');
  if ((place.background === true) === wanted) return facts();
  return facts({ type: 'background-set', roomId: place.roomId, participantId, wanted, at: now });
}
