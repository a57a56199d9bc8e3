import { MeetingId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOf } from '../../../test/log-arbitrary.ts';
import { LogConflict } from '../event-log.ts';
import { holdStore, type FreshPlace } from './held-store.ts';
import { entry, noon, secretary, session, talks } from './samples.ts';

/** What every `EventLog` keeps to. */
export function logContract(fresh: FreshPlace): void {
  describe('log', () => {
    const held = holdStore(fresh);

    it('reads what was appended, in order, after a restart too', async () => {
      await held.store.log.append(talks, [entry(1), entry(2)]);
      await held.store.log.append(talks, [entry(3)]);
      const store = await held.reopen();
      expect(await store.log.read(talks)).toEqual([entry(1), entry(2), entry(3)]);
      expect(await store.log.read(talks, 2)).toEqual([entry(3)]);
      expect(await store.log.read(talks, 3)).toEqual([]);
    });

    it('reads nothing of a meeting that does not exist', async () => {
      expect(await held.store.log.read(session)).toEqual([]);
    });

    it('keeps every kind of actor, and a commit without command or output', async () => {
      const entries = [
        entry(1, { actor: { by: 'organiser', organiserId: secretary } }),
        entry(2, { actor: { by: 'server' }, commandId: null, output: null, events: [] }),
      ];
      await held.store.log.append(talks, entries);
      expect(await held.store.log.read(talks)).toEqual(entries);
    });

    it('keeps an instant to the millisecond and any text as it was', async () => {
      const title = 'NUL \0, half a pair \ud800, "quotes", أهلا, 😀';
      const entries = [entry(1, { at: noon + 7, output: { title, deep: [1.5, null, true] } })];
      await held.store.log.append(talks, entries);
      expect(await held.store.log.read(talks)).toEqual(entries);
    });

    it('keeps meetings apart', async () => {
      await held.store.log.append(talks, [entry(1)]);
      await held.store.log.append(session, [entry(1), entry(2)]);
      expect(await held.store.log.read(talks)).toHaveLength(1);
      expect(await held.store.log.read(session)).toHaveLength(2);
    });

    it('takes an empty append as nothing', async () => {
      await held.store.log.append(talks, []);
      expect(await held.store.log.read(talks)).toEqual([]);
    });

    it.each([
      ['a number that is there already', [1]],
      ['a gap', [4]],
      ['a gap within one append', [3, 5]],
      ['entries out of order', [4, 3]],
      ['one number twice', [3, 3]],
      ['zero', [0]],
    ])('refuses %s with LogConflict and keeps nothing of it', async (_, seqs) => {
      await held.store.log.append(talks, [entry(1), entry(2)]);
      const append = held.store.log.append(
        talks,
        seqs.map((seq) => entry(seq)),
      );
      await expect(append).rejects.toBeInstanceOf(LogConflict);
      expect(await held.store.log.read(talks)).toEqual([entry(1), entry(2)]);
    });

    it('keeps appends in the order in which they were asked for, without waiting between them', async () => {
      const seqs = Array.from({ length: 200 }, (_, index) => index + 1);
      await Promise.all(seqs.map((seq) => held.store.log.append(talks, [entry(seq)])));
      expect((await held.store.log.read(talks)).map(({ seq }) => seq)).toEqual(seqs);
    });

    it('fails one append without failing those beside it', async () => {
      const results = await Promise.allSettled([
        held.store.log.append(talks, [entry(1)]),
        held.store.log.append(talks, [entry(1)]),
        held.store.log.append(session, [entry(1)]),
        held.store.log.append(talks, [entry(2)]),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(await held.store.log.read(talks)).toEqual([entry(1), entry(2)]);
    });

    it('finishes what was being appended before it closes, and takes nothing after', async () => {
      const { store } = held;
      const last = store.log.append(talks, [entry(1)]);
      await store.close();
      await last;
      await expect(store.log.append(talks, [entry(2)])).rejects.toThrow('closed');
      expect(await (await held.reopen()).log.read(talks)).toEqual([entry(1)]);
    });

    it('keeps a large append whole', async () => {
      const entries = Array.from({ length: 1_500 }, (_, index) => entry(index + 1));
      await held.store.log.append(talks, entries);
      expect(await held.store.log.read(talks)).toEqual(entries);
    });

    it('reads as appended whatever is appended, in whatever portions', async () => {
      let count = 0;
      const property = fc.asyncProperty(
        logOf({ maxEntries: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (log, portion) => {
          const meetingId = MeetingId.parse(`meeting-${(count += 1)}`);
          const appends = [];
          for (let start = 0; start < log.length; start += portion)
            appends.push(held.store.log.append(meetingId, log.slice(start, start + portion)));
          await Promise.all(appends);
          expect(await held.store.log.read(meetingId)).toEqual(log);
        },
      );
      await fc.assert(property, { numRuns: 60 });
    });
  });
}
