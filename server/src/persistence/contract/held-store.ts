import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../store.ts';

/** Where a store keeps what it keeps: a file or a database, empty at first. */
interface StorePlace {
  open(): Promise<Store>;
  /** Takes the place away; every store on it has been closed. */
  discard(): Promise<void>;
}

export type FreshPlace = () => Promise<StorePlace>;

/** The store under test, new for each test. */
export interface HeldStore {
  readonly store: Store;
  /** Closes the store and opens its place again, as a restart does. */
  reopen(): Promise<Store>;
}

/** Opens a fresh store before each test of the surrounding `describe`, and closes it after. */
export function holdStore(fresh: FreshPlace): HeldStore {
  let held: { place: StorePlace; store: Store } | null = null;
  const now = () => {
    if (held === null) throw new Error('no test is running');
    return held;
  };
  beforeEach(async () => {
    const place = await fresh();
    held = { place, store: await place.open() };
  });
  afterEach(async () => {
    const { place, store } = now();
    await store.close();
    await place.discard();
    held = null;
  });
  return {
    get store() {
      return now().store;
    },
    reopen: async () => {
      const { place, store } = now();
      await store.close();
      held = { place, store: await place.open() };
      return held.store;
    },
  };
}
