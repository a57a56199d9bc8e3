import type { MeetingId } from '@entente/shared/ids';
import { SourceKind } from '@entente/shared/room/records';
import { z } from 'zod';

/** A shared screen is not remembered: a page may not pick one again by itself. */
const Remembered = z.array(SourceKind.exclude(['screen']));
type Remembered = z.infer<typeof Remembered>;

/** Which sources were open, so that a reload of the page brings back what it interrupted, and no more. */
export interface WishMemory {
  recall(): Remembered | null;
  keep(open: Remembered): void;
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
    keep(open) {
      try {
        storage.setItem(key, JSON.stringify(open));
      } catch {
        // Without storage a reload begins with everything closed.
      }
    },
  };
}
