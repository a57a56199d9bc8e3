import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';
import { createStore, type Store } from './store.ts';

/** Something the server is asked for once, and again on demand. While it is asked again the former answer stands. */
export type RemoteState<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly value: T }
  | { readonly at: 'failed'; readonly refusal: Refusal };

export interface Remote<T> extends Store<RemoteState<T>> {
  reload(): Promise<void>;
}

/** Begins to load at once. Of answers that overlap only the newest counts; a failed reload keeps what was there. */
export function createRemote<T>(load: () => Promise<Result<T, Refusal>>): Remote<T> {
  const store = createStore<RemoteState<T>>({ at: 'loading' });
  let asked = 0;
  const reload = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    if (store.get().at === 'failed') store.set({ at: 'loading' });
    const answer = await load();
    if (mine !== asked) return;
    if (answer.ok) store.set({ at: 'ready', value: answer.value });
    else if (store.get().at === 'loading') store.set({ at: 'failed', refusal: answer.error });
  };
  void reload();
  return { get: store.get, subscribe: store.subscribe, reload };
}
