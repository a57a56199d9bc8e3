import { useSyncExternalStore } from 'react';
import type { Store } from '../stores/store.ts';

/** What a store holds now; renders again when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
