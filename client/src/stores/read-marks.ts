import { z } from 'zod';
import { createStore, type Store } from './store.ts';

/** Until when each conversation was read, by the server's clock (ms since the epoch). */
const Marks = z.record(z.string(), z.number());
export type Marks = Readonly<z.infer<typeof Marks>>;

const Kept = z.object({ seat: z.string(), marks: Marks });
const key = 'entente.read';

export interface ReadMarks extends Store<Marks> {
  /** Everything in `conversation` up to `at` has been read. Marks only go forward. */
  read(conversation: string, at: number): void;
  /** Follows what other tabs read; the answer ends it. */
  follow(): () => void;
}

/**
 * What a person has read in one seat, over reloads and shared by the tabs of a browser. Only the newest seat's marks are
 * kept: a machine that many use does not gather with whom somebody wrote.
 */
export function readMarks(storage: Storage, seat: string): ReadMarks {
  const stored = (): Marks => {
    try {
      const kept = Kept.parse(JSON.parse(storage.getItem(key) ?? ''));
      return kept.seat === seat ? kept.marks : {};
    } catch {
      return {};
    }
  };
  const store = createStore(stored());
  const elsewhere = (event: StorageEvent): void => {
    if (event.storageArea === storage && event.key === key) store.update((own) => newest(own, stored()));
  };
  return {
    ...store,
    read(conversation, at) {
      if (at <= (store.get()[conversation] ?? 0)) return;
      store.update((marks) => ({ ...newest(marks, stored()), [conversation]: at }));
      try {
        storage.setItem(key, JSON.stringify({ seat, marks: store.get() }));
      } catch {
        // Without storage a reload shows as new what was read.
      }
    },
    follow() {
      addEventListener('storage', elsewhere);
      return () => {
        removeEventListener('storage', elsewhere);
      };
    },
  };
}

function newest(own: Marks, other: Marks): Marks {
  const marks = { ...own };
  for (const [conversation, at] of Object.entries(other))
    marks[conversation] = Math.max(at, marks[conversation] ?? 0);
  return marks;
}
