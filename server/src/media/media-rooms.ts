import type { Room } from '../rooms/contract.ts';
import { createFloorMedia, type FloorMediaOptions } from './floor-media.ts';
import type { FloorMedia, MediaRooms } from './floor-media-port.ts';

export type MediaRoomsOptions = Omit<FloorMediaOptions, 'room'>;

/** The media of every meeting. Closing it closes them; the SFU remains its opener's. */
export function createMediaRooms(options: MediaRoomsOptions): MediaRooms {
  const open = new Map<Room, FloorMedia>();
  return {
    rtpCapabilities: options.sfu.rtpCapabilities,
    of(room) {
      const known = open.get(room);
      if (known !== undefined) return known;
      const media = createFloorMedia({ ...options, room });
      open.set(room, media);
      room.onClose(() => open.delete(room));
      return media;
    },
    async close() {
      await Promise.all([...open.values()].map((media) => media.close()));
      open.clear();
    },
  };
}
