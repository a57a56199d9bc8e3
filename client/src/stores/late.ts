import { createStore, type Store } from './store.ts';

/** Part of the program that a screen can be used without, and that comes after it. */
export type LateState<T> =
  | { readonly at: 'coming' }
  | { readonly at: 'here'; readonly value: T }
  /** It could not be fetched; it is tried again on demand. */
  | { readonly at: 'missing' };

export interface Late<T> extends Store<LateState<T>> {
  /** Fetches it unless it is here or on its way. Null: it could not be fetched. */
  fetch(): Promise<T | null>;
}

export function createLate<T>(load: () => Promise<T>): Late<T> {
  const store = createStore<LateState<T>>({ at: 'coming' });
  let coming: Promise<T | null> | null = null;
  const once = async (): Promise<T | null> => {
    if (store.get().at === 'missing') store.set({ at: 'coming' });
    try {
      const value = await load();
      store.set({ at: 'here', value });
      return value;
    } catch {
      coming = null;
      store.set({ at: 'missing' });
      return null;
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    fetch: () => (coming ??= once()),
  };
}
