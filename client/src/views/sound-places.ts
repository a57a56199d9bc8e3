import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { RoomView } from './room-view.ts';

/** As what each person is heard by a reader who is in `here` (null is the plenary): those of another room are in the back. */
export function soundPlaces(
  room: RoomView | null,
  here: RoomId | null,
): (id: ParticipantId) => 'floor' | 'background' {
  const inRoom = new Map(room?.participants.map(({ id, roomId }) => [id, roomId ?? null]));
  return (id) => (here === null || inRoom.get(id) === here ? 'floor' : 'background');
}

/** Whose microphone the room knows to be closed. */
export const closedMicrophones = (room: RoomView | null): ReadonlySet<ParticipantId> =>
  new Set(room?.participants.filter(({ open }) => !open.includes('microphone')).map(({ id }) => id));
