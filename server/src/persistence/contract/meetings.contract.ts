import { MeetingId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '../repositories.ts';
import { holdStore, type FreshPlace } from './held-store.ts';
import { meeting, noon, session, talks } from './samples.ts';

/** What every `MeetingRepository` keeps to. */
export function meetingsContract(fresh: FreshPlace): void {
  describe('meetings', () => {
    const held = holdStore(fresh);

    it('keeps a row as it was given, after a restart too', async () => {
      await held.store.meetings.add(meeting());
      await held.store.meetings.add(meeting({ id: session, createdBy: null, endedAt: noon }));
      const store = await held.reopen();
      expect(await store.meetings.get(talks)).toEqual(meeting());
      expect(await store.meetings.get(session)).toEqual(
        meeting({ id: session, createdBy: null, endedAt: noon }),
      );
    });

    it('knows no meeting that was not added', async () => {
      expect(await held.store.meetings.get(talks)).toBeNull();
      expect(await held.store.meetings.list(10)).toEqual([]);
    });

    it('throws for a second row of one id and keeps the first', async () => {
      await held.store.meetings.add(meeting());
      await expect(held.store.meetings.add(meeting({ title: 'another' }))).rejects.toThrow();
      expect(await held.store.meetings.get(talks)).toEqual(meeting());
    });

    it('lists the latest start first, and no more than asked for', async () => {
      const starts = [noon, noon + 2, -noon, noon + 1];
      for (const startsAt of starts)
        await held.store.meetings.add(meeting({ id: MeetingId.parse(`m${String(startsAt)}`), startsAt }));
      const listed = await held.store.meetings.list(3);
      expect(listed.map(({ startsAt }) => startsAt)).toEqual([noon + 2, noon + 1, noon]);
    });

    it('lists the one made last first, of those that start together', async () => {
      await held.store.meetings.add(meeting({ createdAt: noon }));
      await held.store.meetings.add(meeting({ id: session, createdAt: noon + 1 }));
      expect((await held.store.meetings.list(10)).map(({ id }) => id)).toEqual([session, talks]);
    });

    it('notes the end of one meeting alone', async () => {
      await held.store.meetings.add(meeting());
      await held.store.meetings.add(meeting({ id: session }));
      await held.store.meetings.setEnded(talks, noon + 5);
      expect((await held.store.meetings.get(talks))?.endedAt).toBe(noon + 5);
      expect((await held.store.meetings.get(session))?.endedAt).toBeNull();
    });

    it('notes that one meeting alone was cancelled, and that it is over', async () => {
      await held.store.meetings.add(meeting());
      await held.store.meetings.add(meeting({ id: session }));
      await held.store.meetings.setCancelled(talks, noon + 5);
      const store = await held.reopen();
      expect(await store.meetings.get(talks)).toEqual(meeting({ endedAt: noon + 5, cancelledAt: noon + 5 }));
      expect(await store.meetings.get(session)).toEqual(meeting({ id: session }));
    });

    it('follows the facts of one meeting, and leaves who made it and when', async () => {
      const facts: MeetingFacts = {
        kind: 'multilateral',
        title: 'Đổi · 改',
        start: '2026-12-02T09:30',
        timeZone: 'Europe/Paris',
        startsAt: noon + 70_200_000,
        people: 5,
      };
      await held.store.meetings.add(meeting());
      await held.store.meetings.add(meeting({ id: session }));
      await held.store.meetings.update(talks, facts);
      const store = await held.reopen();
      expect(await store.meetings.get(talks)).toEqual(meeting(facts));
      expect(await store.meetings.get(session)).toEqual(meeting({ id: session }));
    });

    it('notes the end of an unknown meeting nowhere', async () => {
      await held.store.meetings.setEnded(talks, noon);
      expect(await held.store.meetings.get(talks)).toBeNull();
    });
  });
}
