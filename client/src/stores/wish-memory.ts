import { RoomId, type MeetingId } from '@entente/shared/ids';
import { SourceKind } from '@entente/shared/room/records';
import { z } from 'zod';

/** A shared screen is not remembered: a page may not pick one again by itself. */
const Remembered = z.object({ open: z.array(SourceKind.exclude(['screen'])), roomId: RoomId.optional() });
type Remembered = z.infer<typeof Remembered>;

/**
 * Which sources were open, and in which side room (none: the plenary), so that a reload of the page brings back what it
 * interrupted, and no more: what was meant for one room is not opened in another.
 */
export interface WishMemory {
  recall(): Remembered | null;
  keep(remembered: Remembered): void;
}

export function wishMemory(storage: Storage, meetingId: MeetingId): WishMemory {
  const key = `entente.open.${meetingId}`;
  return {
    recall() {
      try {
        const stored = storage.getItem(key);
        return stored === null ? null : Remembered.parse(JSON.parse(stored));
      } catch {
        return null;
      }
    },
    keep(remembered) {
      try {
        storage.setItem(key, JSON.stringify(remembered));
      } catch {
        // Without storage a reload begins with everything closed.
      }
    },
  };
}
