import { MeetingId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
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

    it('notes the end of an unknown meeting nowhere', async () => {
      await held.store.meetings.setEnded(talks, noon);
      expect(await held.store.meetings.get(talks)).toBeNull();
    });
  });
}
