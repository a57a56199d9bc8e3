import type { AgendaItemId } from '@entente/shared/ids';
import { type MeetingFileInput } from '@entente/shared/meeting-file';
import { agendaLimits } from '@entente/shared/agenda-limits';
import type { AgendaStatus } from '@entente/shared/room/records';
import { describe, expect, it } from 'vitest';
import { created, itemId } from '../../test/meeting-sample.ts';
import {
  decideAddItem,
  decideEditItem,
  decideMoveItem,
  decideNextItem,
  decidePlaceItem,
  decideRemoveItem,
} from './agenda.ts';
import type { Decision } from './decision.ts';
import { begin, evolve } from './evolve.ts';
import { decideEnd } from './meeting.ts';
import type { MeetingState } from './state.ts';

const [opening, fisheries, tariffs] = [itemId('a1'), itemId('a2'), itemId('a3')];
const agenda: MeetingFileInput['agenda'] = [
  { title: 'Opening', minutes: 5 },
  { title: 'Fisheries', minutes: 30 },
  { title: 'Tariffs' },
];
const fresh = begin(created({}, agenda));

const said = (decision: Decision<object>): string[] =>
  decision.ok
    ? decision.value.events.map((event) =>
        event.type === 'agenda-item-moved' ? `${event.itemId} ${event.to}` : event.type,
      )
    : [decision.error.rule ?? decision.error.code];

/** The state after what was decided; a refusal is a fault of the test. */
function then(state: MeetingState, decision: Decision<object>): MeetingState {
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.events.reduce(evolve, state);
}

/** The state after *Next item* at each of these times, always by somebody who sees what is current. */
const nextAt = (...times: number[]): MeetingState =>
  times.reduce((state, at) => then(state, decideNextItem(state, currentIn(state), at)), fresh);

const currentIn = (state: MeetingState): AgendaItemId | null =>
  state.agenda.find(({ progress }) => progress.status === 'current')?.id ?? null;

const move = (state: MeetingState, item: AgendaItemId, to: AgendaStatus, at = 0): MeetingState => {
  const from = state.agenda.find(({ id }) => id === item)?.progress.status ?? 'pending';
  return then(state, decideMoveItem(state, { itemId: item, from, to }, at));
};

const standing = (state: MeetingState): string[] =>
  state.agenda.map(({ progress: { status, usedMs } }) => `${status} ${usedMs}`);

describe('the next item', () => {
  it('[AGD-2] is the first pending one, and the current one is done', () => {
    expect(said(decideNextItem(fresh, null, 1))).toEqual(['a1 current']);
    expect(said(decideNextItem(nextAt(1), opening, 2))).toEqual(['a1 done', 'a2 current']);
    const jumped = move(fresh, tariffs, 'current');
    expect(said(decideNextItem(jumped, tariffs, 2))).toEqual(['a3 done', 'a1 current']);
  });

  it('[AGD-2] passes over what is deferred or suspended', () => {
    expect(said(decideNextItem(move(nextAt(1), fisheries, 'deferred'), opening, 2))).toEqual([
      'a1 done',
      'a3 current',
    ]);
    expect(said(decideNextItem(move(nextAt(1, 2), fisheries, 'suspended'), null, 3))).toEqual(['a3 current']);
  });

  it('[AGD-2] is none after the last, which is done', () => {
    expect(said(decideNextItem(nextAt(1, 2, 3), tariffs, 4))).toEqual(['a3 done']);
    expect(said(decideNextItem(nextAt(1, 2, 3, 4), null, 5))).toEqual([]);
  });

  it('[AGD-2] is not skipped by a second click on the same, nor by another who presides', () => {
    expect(said(decideNextItem(nextAt(1, 2), opening, 2))).toEqual([]);
    expect(said(decideNextItem(nextAt(1), null, 1))).toEqual([]);
  });

  it.each(['suspended', 'deferred', 'pending'] as const)(
    '[AGD-2] is refused as stale to who saw an item as current that is %s',
    (status) => {
      expect(said(decideNextItem(move(nextAt(1), opening, status), opening, 2))).toEqual(['state.stale']);
    },
  );

  it('[AGD-2] is not found after an item that is not there', () => {
    expect(said(decideNextItem(fresh, itemId('a9'), 1))).toEqual(['not.found']);
  });
});

describe('moving an item', () => {
  const ways: Record<AgendaStatus, string> = {
    pending: 'current deferred',
    current: 'pending suspended done deferred',
    suspended: 'current done deferred',
    deferred: 'pending current',
    done: 'current',
  };
  const statuses = Object.keys(ways) as AgendaStatus[];
  const reach: Record<AgendaStatus, MeetingState> = {
    pending: fresh,
    current: nextAt(1),
    suspended: move(nextAt(1), opening, 'suspended'),
    deferred: move(fresh, opening, 'deferred'),
    done: move(nextAt(1), opening, 'done'),
  };

  it.each(statuses)('[AGD-3] knows where an item can go that is %s', (from) => {
    const allowed = ['pending', 'current', 'suspended', 'done', 'deferred'] as const;
    const may = allowed.filter(
      (to) => said(decideMoveItem(reach[from], { itemId: opening, from, to }, 2))[0] === `a1 ${to}`,
    );
    expect(may.join(' ')).toBe(ways[from]);
    for (const to of statuses.filter((each) => each !== from && !ways[from].includes(each)))
      expect(said(decideMoveItem(reach[from], { itemId: opening, from, to }, 2))).toEqual(['AGD-3']);
  });

  it('[AGD-1] suspends the current item when another starts', () => {
    expect(said(decideMoveItem(nextAt(1), { itemId: tariffs, from: 'pending', to: 'current' }, 2))).toEqual([
      'a1 suspended',
      'a3 current',
    ]);
  });

  it('[AGD-3] acts once when asked twice, and is stale to who saw another status', () => {
    const again = { itemId: opening, from: 'pending', to: 'current' } as const;
    expect(said(decideMoveItem(nextAt(1), again, 2))).toEqual([]);
    expect(said(decideMoveItem(nextAt(1, 2), { ...again, to: 'deferred' }, 2))).toEqual(['state.stale']);
    expect(said(decideMoveItem(fresh, { ...again, itemId: itemId('a9') }, 2))).toEqual(['not.found']);
  });
});

describe('the clock of an item', () => {
  it('[AGD-4] runs only while it is current, and goes on where it stood', () => {
    let state = nextAt(1_000);
    expect(state.agenda[0]?.progress).toEqual({ status: 'current', usedMs: 0, since: 1_000 });
    state = move(state, opening, 'suspended', 61_000);
    state = move(state, opening, 'current', 100_000);
    expect(state.agenda[0]?.progress).toEqual({ status: 'current', usedMs: 60_000, since: 100_000 });
    state = move(state, fisheries, 'current', 101_000);
    expect(standing(state)).toEqual(['suspended 61000', 'current 0', 'pending 0']);
    state = move(move(state, opening, 'done', 200_000), opening, 'current', 300_000);
    expect(state.agenda[0]?.progress).toEqual({ status: 'current', usedMs: 61_000, since: 300_000 });
  });

  it('[AGD-4] takes nothing away when the server’s clock was set back', () => {
    expect(standing(move(nextAt(5_000), opening, 'done', 1_000))[0]).toBe('done 0');
  });
});

describe('editing the agenda', () => {
  const words = { itemId: itemId('new'), title: 'Ports', minutes: 10 };
  const titles = (state: MeetingState) => state.agenda.map(({ order, title }) => `${order} ${title}`);

  it('adds an item before another or at the end, still to come', () => {
    const first = then(fresh, decideAddItem(fresh, words, opening));
    expect(titles(first)).toEqual(['1 Ports', '2 Opening', '3 Fisheries', '4 Tariffs']);
    expect(first.agenda[0]?.progress).toEqual({ status: 'pending', usedMs: 0 });
    expect(titles(then(fresh, decideAddItem(fresh, words, null))).at(-1)).toBe('4 Ports');
    expect(decideAddItem(fresh, words, null)).toMatchObject({ value: { output: { itemId: 'new' } } });
    expect(said(decideAddItem(fresh, words, itemId('a9')))).toEqual(['not.found']);
  });

  it('[AGD-7] holds no more items than a meeting file', () => {
    const full = begin(
      created(
        {},
        Array.from({ length: agendaLimits.items }, () => ({ title: 'Item' })),
      ),
    );
    expect(said(decideAddItem(full, words, null))).toEqual(['AGD-7']);
  });

  it('renames and replans an item without touching the time used', () => {
    const state = nextAt(1);
    const edited = then(state, decideEditItem(state, { itemId: opening, title: 'Welcome' }));
    expect(edited.agenda[0]).toMatchObject({ title: 'Welcome', minutes: undefined, progress: { since: 1 } });
    expect(said(decideEditItem(state, { itemId: opening, title: 'Opening', minutes: 5 }))).toEqual([]);
    expect(said(decideEditItem(state, { itemId: itemId('a9'), title: 'x' }))).toEqual(['not.found']);
  });

  it('puts an item elsewhere, once', () => {
    const state = then(fresh, decidePlaceItem(fresh, tariffs, opening));
    expect(titles(state)).toEqual(['1 Tariffs', '2 Opening', '3 Fisheries']);
    expect(said(decidePlaceItem(state, tariffs, opening))).toEqual([]);
    expect(said(decidePlaceItem(state, fisheries, null))).toEqual([]);
    expect(said(decidePlaceItem(state, opening, opening))).toEqual([]);
    expect(titles(then(state, decidePlaceItem(state, tariffs, null))).at(-1)).toBe('3 Tariffs');
    expect(said(decidePlaceItem(state, itemId('a9'), null))).toEqual(['not.found']);
    expect(said(decidePlaceItem(state, opening, itemId('a9')))).toEqual(['not.found']);
  });

  it('[AGD-6] removes only what is still to come', () => {
    expect(titles(then(fresh, decideRemoveItem(fresh, opening)))).toEqual(['1 Fisheries', '2 Tariffs']);
    expect(said(decideRemoveItem(nextAt(1), opening))).toEqual(['AGD-6']);
    expect(said(decideRemoveItem(nextAt(1, 2), opening))).toEqual(['AGD-6']);
    expect(said(decideRemoveItem(fresh, itemId('a9')))).toEqual(['not.found']);
  });

  it('leaves what it did not change the same object', () => {
    const state = then(fresh, decidePlaceItem(fresh, tariffs, fisheries));
    expect(state.agenda[0]).toBe(fresh.agenda[0]);
    expect(state.definition).toBe(fresh.definition);
  });
});

describe('the end of the meeting', () => {
  it('[AGD-5] leaves the current item suspended, its clock standing', () => {
    const state = then(nextAt(1_000), decideEnd(nextAt(1_000), 4_000));
    expect(standing(state)).toEqual(['suspended 3000', 'pending 0', 'pending 0']);
  });

  it('[AGD-5] lets nothing happen to the agenda after it', () => {
    const over = then(nextAt(1), decideEnd(nextAt(1), 2));
    const words = { itemId: opening, title: 'x' };
    for (const decision of [
      decideNextItem(over, null, 3),
      decideMoveItem(over, { itemId: opening, from: 'suspended', to: 'current' }, 3),
      decideAddItem(over, words, null),
      decideEditItem(over, words),
      decidePlaceItem(over, opening, null),
      decideRemoveItem(over, fisheries),
    ])
      expect(said(decision)).toEqual(['meeting.ended']);
  });
});
