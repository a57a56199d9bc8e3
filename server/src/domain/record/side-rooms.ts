import type { ParticipantId } from '@entente/shared/ids';
import type { RecordedSideRoom } from '@entente/shared/meeting-record';
import type { Fact } from './facts.ts';

export interface SideRoom extends RecordedSideRoom {
  readonly roomId: string;
}

/** The side rooms in the order in which they were opened: how many people were in each, never who. */
export function sideRoomsOf(facts: readonly Fact[]): readonly SideRoom[] {
  const rooms = new Map<string, Omit<SideRoom, 'people'>>();
  const seen = new Map<string, Set<ParticipantId>>();
  for (const { at, event } of facts) {
    switch (event.type) {
      case 'side-room-opened': {
        const { roomId, room: kind, delegationId = null } = event;
        rooms.set(roomId, { roomId, kind, delegationId, openedAt: at, closedAt: null });
        seen.set(roomId, new Set());
        break;
      }
      case 'side-room-entered':
        seen.get(event.roomId)?.add(event.participantId);
        break;
      case 'side-room-closed':
        close(event.roomId, at);
        break;
      case 'meeting-ended':
        for (const roomId of rooms.keys()) close(roomId, at);
        break;
      default:
    }
  }
  return [...rooms.values()].map((room) => ({ ...room, people: seen.get(room.roomId)?.size ?? 0 }));

  function close(roomId: string, at: number): void {
    const room = rooms.get(roomId);
    if (room?.closedAt === null) rooms.set(roomId, { ...room, closedAt: at });
  }
}
