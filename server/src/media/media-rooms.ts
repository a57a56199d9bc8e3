import type { Room, Rooms } from '../rooms/contract.ts';
import { createFloorMedia, type FloorMediaOptions } from './floor-media.ts';
import type { FloorMedia, MediaRooms } from './floor-media-port.ts';

export interface MediaRoomsOptions extends Omit<FloorMediaOptions, 'room'> {
  readonly rooms: Pick<Rooms, 'watch'>;
}

/**
 * The media of every meeting in memory, whether anybody is there or not: a recording is to end with what ended it. Closing it
 * closes them; the SFU remains its opener's.
 */
export function createMediaRooms({ rooms, ...options }: MediaRoomsOptions): MediaRooms {
  const open = new Map<Room, FloorMedia>();
  const of = (room: Room): FloorMedia => {
    const known = open.get(room);
    if (known !== undefined) return known;
    const media = createFloorMedia({ ...options, room });
    open.set(room, media);
    room.onClose(() => open.delete(room));
    return media;
  };
  const stop = rooms.watch(of);
  return {
    rtpCapabilities: options.sfu.rtpCapabilities,
    of,
    async close() {
      stop();
      await Promise.all([...open.values()].map((media) => media.close()));
      open.clear();
    },
  };
}
