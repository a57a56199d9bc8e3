import type { AgendaItemRecord, AgendaStatus } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaView } from './agenda.ts';
import { agendaItem } from './testing/room.ts';

const minute = 60_000;
const startsAt = Date.UTC(2026, 11, 1, 15);
const at = (minutes: number): number => startsAt + minutes * minute;
const view = (items: readonly AgendaItemRecord[], minutes: number) =>
  agendaView(items, { startsAt, now: at(minutes) });

const opening = agendaItem('Opening', { minutes: 10 });
const fisheries = agendaItem('Fisheries', { order: 2, minutes: 30 });
const running = { ...opening, status: 'current', since: at(0) } as const;
const done = { ...opening, status: 'done', usedMs: 10 * minute } as const;

describe('the clock of an item', () => {
  it('adds what goes by to what was used, only while it is current', () => {
    expect(view([{ ...running, usedMs: 3 * minute }], 4).current).toMatchObject({
      ...{ usedMs: 7 * minute, plannedMs: 10 * minute, overrunMs: 0 },
    });
    expect(view([done], 99).lines[0]).toMatchObject({ usedMs: 10 * minute });
  });

  it('tells what was used beyond the plan, and nothing of that without one', () => {
    expect(view([running], 13).current?.overrunMs).toBe(3 * minute);
    expect(view([{ ...running, minutes: undefined }], 13).current).toMatchObject({
      ...{ plannedMs: null, overrunMs: 0 },
    });
  });

  it('never runs backwards for a reader whose clock is behind', () => {
    expect(view([running], -1).current?.usedMs).toBe(0);
  });
});

describe('the stage of the agenda', () => {
  it.each<[string, AgendaStatus[], string]>([
    ['empty without items', [], 'empty'],
    ['not begun while everything is to come', ['pending', 'deferred'], 'not-begun'],
    ['running with a current item', ['done', 'current'], 'running'],
    ['paused between items', ['done', 'pending'], 'paused'],
    ['paused with a suspended one', ['suspended', 'done'], 'paused'],
    ['finished when nothing is left', ['done', 'deferred'], 'finished'],
  ])('is %s', (_, statuses, stage) => {
    const items = statuses.map((status) =>
      agendaItem(status, { status, ...(status === 'current' ? { since: at(0) } : {}) }),
    );
    expect(view(items, 1).stage).toBe(stage);
  });
});

describe('the expected end', () => {
  const endAt = (items: readonly AgendaItemRecord[], minutes: number) => view(items, minutes).end;

  it('is the planned one while all goes by plan', () => {
    const expected = { is: 'expected', at: at(40), driftMinutes: 0 };
    expect(endAt([opening, fisheries], -60)).toEqual(expected);
    expect(endAt([running, fisheries], 7)).toEqual(expected);
    expect(endAt([done, { ...fisheries, status: 'current', since: at(10) }], 33)).toEqual(expected);
  });

  it('is later by a late start and by what an item overruns', () => {
    expect(endAt([opening, fisheries], 12)).toEqual({ is: 'expected', at: at(52), driftMinutes: 12 });
    expect(endAt([running, fisheries], 15)).toEqual({ is: 'expected', at: at(45), driftMinutes: 5 });
  });

  it('is earlier by what is saved or deferred, which keeps its place in the plan', () => {
    expect(endAt([running, { ...fisheries, status: 'deferred' }], 5)).toEqual({
      ...{ is: 'expected', at: at(10), driftMinutes: -30 },
    });
    expect(endAt([{ ...done, usedMs: 4 * minute }, fisheries], 4)).toMatchObject({ driftMinutes: -6 });
  });

  it('moves on while nothing is current', () => {
    const items = [{ ...opening, status: 'suspended', usedMs: 5 * minute } as const, fisheries];
    expect(endAt(items, 5)).toMatchObject({ at: at(40), driftMinutes: 0 });
    expect(endAt(items, 20)).toMatchObject({ at: at(55), driftMinutes: 15 });
  });

  it('is a lower bound where an open item has no minutes, and without drift where a done one has none', () => {
    const unplanned = { ...fisheries, minutes: undefined };
    expect(endAt([running, unplanned], 2)).toEqual({ is: 'at-least', at: at(10) });
    expect(endAt([{ ...unplanned, status: 'done' }, running], 2)).toEqual({
      ...{ is: 'expected', at: at(10), driftMinutes: null },
    });
  });

  it('is not told where nothing is left or nothing is planned', () => {
    expect(endAt([done], 20)).toBeNull();
    expect(endAt([{ ...running, minutes: undefined }], 2)).toBeNull();
    expect(endAt([], 0)).toBeNull();
  });

  it('has no drift where the talk is held on another day', () => {
    expect(endAt([{ ...running, since: at(-3_000) }], -3_000)).toMatchObject({ driftMinutes: null });
  });
});

const statuses = ['pending', 'suspended', 'done', 'deferred'] as const;
const item: fc.Arbitrary<AgendaItemRecord> = fc
  .record({
    minutes: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    status: fc.constantFrom(...statuses),
    usedMs: fc.integer({ min: 0, max: 90 * minute }),
  })
  .map((change) => agendaItem('x', change));
/** Any agenda of which at most one item is current. */
const items = fc
  .tuple(fc.array(item, { maxLength: 6 }), fc.option(fc.nat({ max: 5 })), fc.integer({ min: -60, max: 60 }))
  .map(([all, place, since]) =>
    all.map((each, index) =>
      index === place ? { ...each, status: 'current' as const, since: at(since) } : each,
    ),
  );
const minutes = fc.integer({ min: -90, max: 300 });
const span = fc.integer({ min: 0, max: 120 });

describe('whatever the agenda', () => {
  it('the end is not before now, nor before what is left of the open items', () => {
    fc.assert(
      fc.property(items, minutes, (agenda, now) => {
        const { end, lines } = view(agenda, now);
        if (end === null) return;
        const left = lines
          .filter((line) => !['done', 'deferred'].includes(line.item.status))
          .map(({ plannedMs, usedMs }) => Math.max(0, (plannedMs ?? 0) - usedMs));
        const earliest = at(now) + left.reduce((sum, ms) => sum + ms, 0);
        expect(end.at).toBeGreaterThanOrEqual(earliest - minute / 2);
      }),
    );
  });

  it('time only makes clocks and the end go on, and by no more than the time that passed', () => {
    fc.assert(
      fc.property(items, minutes, span, (agenda, now, passed) => {
        const [earlier, later] = [view(agenda, now), view(agenda, now + passed)];
        expect(later.stage).toBe(earlier.stage);
        for (const [index, { usedMs }] of later.lines.entries()) {
          const grown = usedMs - (earlier.lines[index]?.usedMs ?? 0);
          expect(grown).toBeGreaterThanOrEqual(0);
          expect(grown).toBeLessThanOrEqual(passed * minute);
        }
        expect(later.end === null).toBe(earlier.end === null);
        if (earlier.end === null || later.end === null) return;
        expect(later.end.at - earlier.end.at).toBeGreaterThanOrEqual(0);
        expect(later.end.at - earlier.end.at).toBeLessThanOrEqual(passed * minute);
      }),
    );
  });

  it('drift is the end less the plan, wherever there is one', () => {
    fc.assert(
      fc.property(items, minutes, (agenda, now) => {
        const { end } = view(agenda, now);
        if (end?.is !== 'expected' || end.driftMinutes === null) return;
        const planned = agenda.reduce((sum, each) => sum + (each.minutes ?? NaN), 0);
        expect(end.at - end.driftMinutes * minute).toBe(at(planned));
      }),
    );
  });
});
