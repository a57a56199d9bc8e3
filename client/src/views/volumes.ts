import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { RoomView } from './room-view.ts';

/** How loud the plenary is in the back of a caucus, 0 to 1. */
export const backgroundVolume = 0.2;

/** How loud each person is for a reader who is in `here` (null is the plenary): low are those of another room. */
export function volumes(room: RoomView | null, here: RoomId | null): (id: ParticipantId) => number {
  const inRoom = new Map(room?.participants.map(({ id, roomId }) => [id, roomId ?? null]));
  return (id) => (here === null || inRoom.get(id) === here ? 1 : backgroundVolume);
}
