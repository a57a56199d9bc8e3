import { MeetingRecord, type RecordedSpan } from '@entente/shared/meeting-record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, names } from '../../../test/meeting-sample.ts';
import { plans, play } from '../../../test/steps.ts';
import { replay } from '../evolve.ts';
import type { MeetingState } from '../state.ts';
import type { RecordedEntry, RecordedEvent } from './facts.ts';
import { recordOf } from './record.ts';

const sideRoomEvents: fc.Arbitrary<RecordedEvent> = fc.oneof(
  fc.constantFrom<RecordedEvent>(
    { type: 'side-room-opened', roomId: 'r1', room: 'caucus' },
    { type: 'side-room-opened', roomId: 'r2', room: 'corridor' },
    { type: 'side-room-closed', roomId: 'r1' },
    { type: 'side-room-closed', roomId: 'r2' },
  ),
  fc.record({
    type: fc.constantFrom('side-room-entered' as const, 'side-room-left' as const),
    roomId: fc.constantFrom('r1', 'r2'),
    participantId: fc.constantFrom(...names).map(id),
  }),
);

/** Any history as a log: with any times between the commits, back in time too, and side rooms in between. */
const logs = fc
  .record({
    plan: plans,
    gaps: fc.array(fc.integer({ min: -5_000, max: 600_000 }), { minLength: 1, maxLength: 20 }),
    aside: fc.array(sideRoomEvents, { minLength: 1, maxLength: 8 }),
  })
  .map(({ plan, gaps, aside }) => {
    const { events } = play(plan);
    let at = 1_000_000;
    const entries = events.map((event, index): RecordedEntry => {
      at += gaps[index % gaps.length] ?? 0;
      const also = index > 0 && index % 3 === 0 ? aside.slice(index % aside.length) : [];
      return { at, actor: { by: 'server' }, events: [...also, event] };
    });
    const state = replay(events);
    if (state === null) throw new Error('a history begins with a meeting');
    return { state, entries, asOf: at + 1000 };
  });

const everyRecord = (
  check: (record: MeetingRecord, log: { state: MeetingState; entries: readonly RecordedEntry[] }) => void,
) =>
  fc.assert(
    fc.property(logs, ({ state, entries, asOf }) => {
      check(recordOf(state, entries, asOf), { state, entries });
    }),
  );

const peopleOf = ({ delegations, others }: MeetingRecord) => [
  ...delegations.flatMap(({ people }) => people),
  ...others,
];

function expectInOrder(spans: readonly RecordedSpan[], asOf: number): void {
  for (const [index, { from, to }] of spans.entries()) {
    expect(from).toBeLessThanOrEqual(to ?? asOf);
    expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? from);
    if (to === null) expect(index).toBe(spans.length - 1);
  }
}

describe('the record of any meeting', () => {
  it('has stays that follow on each other and add up', () => {
    everyRecord((record) => {
      for (const { stays, totalMs, attendance } of peopleOf(record)) {
        expectInOrder(stays, record.asOf);
        expect(totalMs).toBe(stays.reduce((sum, { from, to }) => sum + (to ?? record.asOf) - from, 0));
        expect(attendance === 'attended').toBe(stays.length > 0);
      }
    });
  });

  it('says of those and only those that they are still there who are inside', () => {
    everyRecord((record, { state }) => {
      const there = peopleOf(record).filter(({ stays }) => stays.some(({ to }) => to === null));
      const inside = [...state.roster.values()].filter(({ place }) => place.at === 'inside');
      expect(there.map((person) => person.id).sort()).toEqual(inside.map(({ person }) => person.id).sort());
    });
  });

  it('lies within the beginning and the end of the meeting', () => {
    everyRecord((record) => {
      const { course } = record;
      const stays = peopleOf(record).flatMap((person) => person.stays);
      const began = course.at === 'not-begun' ? null : course.began;
      if (began === null) expect(stays).toEqual([]);
      else for (const { from } of stays) expect(from).toBeGreaterThanOrEqual(began);
      if (course.at !== 'ended') return;
      for (const { to } of stays) expect(to).toBeLessThanOrEqual(course.finished ?? -1);
      for (const { closedAt } of record.sideRooms) expect(closedAt).toBeLessThanOrEqual(course.ended);
    });
  });

  it('tells what happened in the order of time', () => {
    everyRecord(({ chronicle }) => {
      const times = chronicle.map(({ at }) => at);
      expect(times).toEqual([...times].sort((one, other) => one - other));
    });
  });

  it('is a document of its schema to the last field, whatever the log holds besides', () => {
    const secret = 'tell nobody 192.0.2.7';
    everyRecord((record, { state, entries }) => {
      expect(MeetingRecord.parse(record)).toEqual(record);
      const laden = entries.map((entry) => ({
        ...entry,
        output: secret,
        events: [...entry.events.map((event) => ({ ...event, text: secret })), message(secret)],
      }));
      expect(recordOf(state, laden, record.asOf)).toEqual(record);
    });
  });
});

/** An event that the record does not know, as a newer part of the product may write it. */
const message = (text: string): RecordedEvent =>
  JSON.parse(JSON.stringify({ type: 'message-sent', text })) as RecordedEvent;
