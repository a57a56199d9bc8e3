import { Epoch, ParticipantId } from '@entente/shared/ids';
import type { StateUpdate } from '@entente/shared/protocol/events';
import { diff, recordSet, type RecordSet } from '@entente/shared/room/ops';
import type { RoomRecord } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate, merged, newestSeq, noRecords, resumePoint, type RoomRecords } from './room-records.ts';

const epoch = Epoch.parse('e1');
const people = ['a', 'b', 'c', 'd'];

const participant = (id: string, open: boolean): RoomRecord => ({
  ...{
    kind: 'participant',
    id: ParticipantId.parse(id),
    name: id,
    role: 'delegate',
    languages: [],
    order: 0,
  },
  open: open ? ['microphone'] : [],
});

const guest = (id: string): RoomRecord => ({
  ...{ kind: 'guest', id: ParticipantId.parse(id), name: id, role: 'delegate', standing: 'waiting' },
});

/** A room of two audiences: each of a few people is away (a guest, seen by the chair), quiet or speaking. */
type Places = Readonly<Record<string, 'away' | 'quiet' | 'speaking'>>;
const places = fc.record(
  Object.fromEntries(people.map((id) => [id, fc.constantFrom('away', 'quiet', 'speaking')])),
) as fc.Arbitrary<Places>;

const seen = (state: Places): Readonly<Record<'public' | 'chair', RecordSet>> => ({
  public: recordSet(
    people.filter((id) => state[id] !== 'away').map((id) => participant(id, state[id] === 'speaking')),
  ),
  chair: recordSet(people.filter((id) => state[id] === 'away').map(guest)),
});
const audiences = ['public', 'chair'] as const;
const allAway: Places = { a: 'away', b: 'away', c: 'away', d: 'away' };

/** What a server would send: each audience hears of the changes that it sees. */
function updatesOf(states: readonly Places[]): StateUpdate[][] {
  const last = { public: 0, chair: 0 };
  return states.map((state, seq) => {
    const before = states[seq - 1];
    return audiences.flatMap((audience): StateUpdate[] => {
      const records = [...seen(state)[audience].values()];
      if (before === undefined) return [{ type: 'snapshot', audience, epoch, seq, records }];
      const ops = diff(seen(before)[audience], seen(state)[audience]);
      if (ops.length === 0) return [];
      const update: StateUpdate = { type: 'ops', audience, epoch, prev: last[audience], seq, ops };
      last[audience] = seq;
      return [update];
    });
  });
}

const snapshots = (state: Places, seq: number): StateUpdate[] =>
  audiences.map((audience) => ({
    ...{ type: 'snapshot', audience, epoch, seq },
    records: [...seen(state)[audience].values()],
  }));

function play(from: RoomRecords, updates: readonly StateUpdate[]): RoomRecords | 'gap' {
  let held = from;
  for (const update of updates) {
    const next = applyUpdate(held, update);
    if (!next.ok) return 'gap';
    held = next.value;
  }
  return held;
}

const viewOf = (state: Places): RecordSet => new Map([...seen(state).public, ...seen(state).chair]);

describe('the records of a room', () => {
  it('equals the server after every update', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 12 }), (states) => {
        const held = play(noRecords, updatesOf(states).flat());
        expect(held === 'gap' ? held : merged(held)).toEqual(viewOf(states.at(-1) ?? {}));
      }),
    );
  });

  it('equals the server after any losses, when it takes snapshots wherever it finds a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.boolean()), { minLength: 1, maxLength: 12 }), (story) => {
        // Silence after a loss cannot be told from no change, so the story ends with one that both audiences see.
        const states = [...story.map(([state]) => state), allAway, { ...allAway, a: 'speaking' } as const];
        const isLost = (seq: number): boolean => seq > 0 && story[seq]?.[1] === true;
        let held = noRecords;
        updatesOf(states).forEach((updates, seq) => {
          if (isLost(seq)) return;
          const next = play(held, updates);
          const after = next === 'gap' ? play(noRecords, snapshots(states[seq] ?? allAway, seq)) : next;
          if (after === 'gap') throw new Error('a gap in a snapshot');
          held = after;
        });
        expect(merged(held)).toEqual(viewOf({ ...allAway, a: 'speaking' }));
      }),
    );
  });

  it('is not changed by updates that it holds already, so that a resume may repeat', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 8 }), fc.nat(7), (states, from) => {
        const all = updatesOf(states);
        const held = play(noRecords, all.flat());
        if (held === 'gap') throw new Error('a gap without a loss');
        const again = play(held, all.slice(1 + (from % states.length)).flat());
        expect(again).toEqual(held);
      }),
    );
  });

  it('asks for a new start when ops come of another epoch or of an audience it does not hold', () => {
    const held = play(noRecords, snapshots({ ...allAway, a: 'quiet' }, 4));
    if (held === 'gap') throw new Error('a gap in a snapshot');
    const ops = { type: 'ops' as const, audience: 'public' as const, prev: 4, seq: 5, ops: [] };
    expect(applyUpdate(held, { ...ops, epoch: Epoch.parse('e2') }).ok).toBe(false);
    expect(applyUpdate(held, { ...ops, audience: 'booth', epoch }).ok).toBe(false);
    expect(applyUpdate(held, { ...ops, epoch }).ok).toBe(true);
  });

  it('drops everything of an older epoch with the first snapshot of a newer one', () => {
    const held = play(noRecords, snapshots({ ...allAway, a: 'quiet' }, 4));
    if (held === 'gap') throw new Error('a gap in a snapshot');
    const next = applyUpdate(held, {
      ...{ type: 'snapshot', audience: 'public', epoch: Epoch.parse('e2'), seq: 1, records: [] },
    });
    expect(next.ok && merged(next.value).size).toBe(0);
  });

  it('forgets the records of an audience that is gone', () => {
    const held = play(noRecords, snapshots({ ...allAway, a: 'quiet' }, 4));
    if (held === 'gap') throw new Error('a gap in a snapshot');
    const next = applyUpdate(held, { type: 'gone', audience: 'chair', epoch, seq: 5 });
    expect(next.ok && [...merged(next.value).keys()]).toEqual(['participant:a']);
  });

  it('resumes from the newest number of any audience, and not at all when it holds nothing', () => {
    expect(resumePoint(noRecords)).toBeNull();
    const held = play(noRecords, updatesOf([allAway, { ...allAway, a: 'speaking' }]).flat());
    if (held === 'gap') throw new Error('a gap without a loss');
    expect(newestSeq(held)).toBe(1);
    expect(resumePoint(held)).toEqual({ epoch, seq: 1 });
  });
});
