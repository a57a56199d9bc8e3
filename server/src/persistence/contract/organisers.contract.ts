import { OrganiserId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { holdStore, type FreshPlace } from './held-store.ts';
import { organiser, secretary } from './samples.ts';

const numbered = (number: number) =>
  organiser({ id: OrganiserId.parse(`o${number}`), email: `o${number}@example.org` });

/** What every `OrganiserRepository` keeps to. */
export function organisersContract(fresh: FreshPlace): void {
  describe('organisers', () => {
    const held = holdStore(fresh);

    it('keeps an organiser, found by id and by e-mail, after a restart too', async () => {
      expect(await held.store.organisers.add(organiser())).toBe(true);
      const store = await held.reopen();
      expect(await store.organisers.byId(secretary)).toEqual(organiser());
      expect(await store.organisers.byEmail('secretary@example.org')).toEqual(organiser());
      expect(await store.organisers.count()).toBe(1);
    });

    it('knows nobody who was not added', async () => {
      expect(await held.store.organisers.count()).toBe(0);
      expect(await held.store.organisers.byId(secretary)).toBeNull();
      expect(await held.store.organisers.byEmail('secretary@example.org')).toBeNull();
    });

    it('takes an e-mail address once', async () => {
      await held.store.organisers.add(organiser());
      const another = organiser({ id: OrganiserId.parse('another') });
      expect(await held.store.organisers.add(another)).toBe(false);
      expect(await held.store.organisers.byEmail(another.email)).toEqual(organiser());
    });

    it('takes an e-mail address once of many at the same moment', async () => {
      const added = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((number) =>
          held.store.organisers.add({ ...numbered(number), email: 'same@example.org' }),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await held.store.organisers.count()).toBe(1);
    });

    it('adds the first organiser as only one, and another by the ordinary way', async () => {
      expect(await held.store.organisers.add(numbered(1), { onlyFirst: true })).toBe(true);
      expect(await held.store.organisers.add(numbered(2), { onlyFirst: true })).toBe(false);
      expect(await held.store.organisers.add(numbered(2), { onlyFirst: false })).toBe(true);
      expect(await held.store.organisers.byId(OrganiserId.parse('o1'))).toEqual(numbered(1));
    });

    it('adds nobody as the first where anybody is', async () => {
      await held.store.organisers.add(numbered(1));
      expect(await held.store.organisers.add(numbered(2), { onlyFirst: true })).toBe(false);
      expect(await held.store.organisers.count()).toBe(1);
    });

    it('adds exactly one first organiser of many at the same moment', async () => {
      const added = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((number) => held.store.organisers.add(numbered(number), { onlyFirst: true })),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await held.store.organisers.count()).toBe(1);
    });
  });
}
