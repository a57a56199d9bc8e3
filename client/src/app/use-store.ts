import { useSyncExternalStore } from 'react';
import type { Store } from '../stores/store.ts';

/** What a store holds now; renders again when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** One field of what a store holds; the others may change without rendering. */
export const useField = <T extends object, K extends keyof T>(store: Store<T>, field: K): T[K] =>
  useSyncExternalStore(store.subscribe, () => store.get()[field]);
