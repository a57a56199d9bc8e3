import { describe, expect, it } from 'vitest';
import { holdStore, type FreshPlace } from './held-store.ts';
import { noon } from './samples.ts';

/** What every `KeyRepository` keeps to. */
export function keysContract(fresh: FreshPlace): void {
  describe('keys', () => {
    const held = holdStore(fresh);
    const key = (age: number) => ({ id: `k${age}`, secret: `secret ${age}`, createdAt: noon - age });

    it('lists the newest key first, after a restart too', async () => {
      expect(await held.store.keys.list()).toEqual([]);
      for (const age of [2, 0, 1]) await held.store.keys.add(key(age));
      expect(await (await held.reopen()).keys.list()).toEqual([key(0), key(1), key(2)]);
    });

    it('throws for a second key of one id', async () => {
      await held.store.keys.add(key(0));
      await expect(held.store.keys.add({ ...key(0), secret: 'another' })).rejects.toThrow();
      expect(await held.store.keys.list()).toEqual([key(0)]);
    });

    it('removes what is older than an instant, and keeps what is of it', async () => {
      for (const age of [0, 1, 2]) await held.store.keys.add(key(age));
      await held.store.keys.removeOlderThan(noon - 1);
      expect(await held.store.keys.list()).toEqual([key(0), key(1)]);
    });
  });
}
