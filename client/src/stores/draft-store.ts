import type { z } from 'zod';
import { createStore, type Store } from './store.ts';

const prefix = 'entente.draft.';

export interface DraftStore<T> extends Store<T> {
  readonly change: (by: (draft: T) => T) => void;
  /** Back to how it began; nothing is kept. */
  readonly discard: () => void;
  /** It has become what it was for: nothing is kept. */
  readonly done: () => void;
  /** Whether anything was typed that is not kept elsewhere. */
  readonly changed: boolean;
}

export interface DraftStoreOptions<S extends z.ZodType> {
  readonly storage: Storage;
  /** Which draft it is: `new`, or that of one meeting. */
  readonly name: string;
  readonly schema: S;
  /** How it begins where nothing was kept. */
  readonly initial: z.infer<S>;
}

/** What somebody is typing, kept through a reload. What was kept and cannot be read counts as nothing. */
export function createDraftStore<S extends z.ZodType>(options: DraftStoreOptions<S>): DraftStore<z.infer<S>> {
  const { storage, name, schema, initial } = options;
  const key = prefix + name;
  const kept = read();
  const store = createStore<z.infer<S>>(kept ?? initial);

  function read(): z.infer<S> | null {
    try {
      const found = schema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
      return found.success ? found.data : null;
    } catch {
      return null;
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    get changed() {
      return store.get() !== initial;
    },
    change(by) {
      store.update(by);
      try {
        storage.setItem(key, JSON.stringify(store.get()));
      } catch {
        // A full or forbidden storage loses the draft at the end of the page, and nothing else.
      }
    },
    discard() {
      storage.removeItem(key);
      store.set(initial);
    },
    done() {
      storage.removeItem(key);
    },
  };
}

/** Forgets every draft in this browser: names and titles stay with nobody who signs in after. */
export function forgetDrafts(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
