import type { IncidentReport } from '@entente/shared/acoustic-incident';
import { MeetingRecord } from '@entente/shared/meeting-record';
import { RoomId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boothsCreated, who, type Who } from '../../test/booth-sample.ts';
import type { DomainEvent } from './events.ts';
import { begin, evolve } from './evolve.ts';
import { decideIncident, sameIncidentMs } from './incidents.ts';
import { recordOf } from './record/record.ts';

const created = boothsCreated();
const enter = (...names: Who[]): DomainEvent[] =>
  names.map((name) => ({ type: 'participant-entered', participantId: who(name) }));
const caucus = RoomId.parse('caucus-fr');
const after = (...events: DomainEvent[]) => events.reduce(evolve, begin(created));
const away: DomainEvent[] = [
  { type: 'side-room-opened', roomId: caucus, room: 'caucus', delegationId: delegationOf('dora'), at: 0 },
  { type: 'side-room-entered', roomId: caucus, participantId: who('dora'), at: 0 },
];
const inside = enter('olga', 'dora', 'tuan', 'vera');
const peak: IncidentReport = { kind: 'peak', level: -2, from: { participantId: who('tuan') } };
const happened = (decision: ReturnType<typeof decideIncident>): readonly DomainEvent[] | string =>
  decision.ok ? decision.value.events : decision.error.code;

function delegationOf(name: Who) {
  const delegationId = created.roster.find(({ id }) => id === who(name))?.delegationId;
  if (delegationId === undefined) throw new Error(`${name} is of no delegation`);
  return delegationId;
}

describe('an acoustic incident', () => {
  it('[ACO-1] is kept with its time, its level and whose sound it was', () => {
    const kept = { type: 'acoustic-incident', ...peak, at: 7 };
    expect(happened(decideIncident(after(...inside), who('vera'), { ...peak, now: 7 }))).toEqual([kept]);
    const channel: IncidentReport = { kind: 'feedback', level: -9, from: { channel: 'fr' } };
    expect(happened(decideIncident(after(...inside), who('dora'), { ...channel, now: 8 }))).toEqual([
      { type: 'acoustic-incident', ...channel, at: 8 },
    ]);
  });

  it('[ACO-1] is one for all who heard it, and until a minute is over', () => {
    const once = after(...inside, { type: 'acoustic-incident', ...peak, at: 1_000 });
    const again = (now: number, by: Who, of = peak) =>
      happened(decideIncident(once, who(by), { ...of, now }));
    expect(again(1_002, 'dora')).toEqual([]);
    expect(again(1_000 + sameIncidentMs - 1, 'vera', { ...peak, kind: 'feedback' })).toEqual([]);
    expect(again(1_000 + sameIncidentMs, 'vera')).toHaveLength(1);
    expect(again(1_002, 'vera', { ...peak, from: { channel: 'en' } })).toHaveLength(1);
  });

  it('[ACO-2] is nothing where it would tell of a side room, or of who is not there', () => {
    const state = after(...inside, ...away);
    expect(happened(decideIncident(state, who('dora'), { ...peak, now: 1 }))).toEqual([]);
    const ofDora: IncidentReport = { ...peak, from: { participantId: who('dora') } };
    expect(happened(decideIncident(state, who('vera'), { ...ofDora, now: 1 }))).toEqual([]);
    const ofEmma: IncidentReport = { ...peak, from: { participantId: who('emma') } };
    expect(happened(decideIncident(state, who('vera'), { ...ofEmma, now: 1 }))).toEqual([]);
    const ofNobody: IncidentReport = { ...peak, from: { channel: 'vi' } };
    expect(happened(decideIncident(state, who('vera'), { ...ofNobody, now: 1 }))).toEqual([]);
  });

  it('[MTG-2] is refused after the end', () => {
    const over = after(...inside, { type: 'meeting-ended', at: 5 });
    expect(happened(decideIncident(over, who('vera'), { ...peak, now: 6 }))).toBe('meeting.ended');
  });

  it('[ACO-1] stands in the record once a minute at most for each source, however many tell of it', () => {
    const told = fc.array(
      fc.record({
        by: fc.constantFrom<Who>('olga', 'dora', 'tuan', 'vera'),
        after: fc.integer({ min: 0, max: sameIncidentMs }),
        from: fc.constantFrom<IncidentReport['from']>({ participantId: who('tuan') }, { channel: 'fr' }),
        kind: fc.constantFrom('peak' as const, 'feedback' as const),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(told, (reports) => {
        let [state, now] = [after(...inside), 0];
        const entries = [[created], inside].map((events) => ({
          at: 0,
          actor: { by: 'server' as const },
          events,
        }));
        for (const { by, after: later, ...report } of reports) {
          now += later;
          const decision = decideIncident(state, who(by), { ...report, level: -3, now });
          const events = decision.ok ? [...decision.value.events] : [];
          state = events.reduce(evolve, state);
          entries.push({ at: now, actor: { by: 'server' }, events });
        }
        const { chronicle } = MeetingRecord.parse(recordOf(state, entries, now));
        const incidents = chronicle.filter(({ what }) => what === 'acoustic-incident');
        for (const key of ['participantId', 'channel']) {
          const times = incidents.filter((one) => JSON.stringify(one).includes(key)).map(({ at }) => at);
          for (const [index, at] of times.slice(1).entries())
            expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(sameIncidentMs);
        }
        expect(incidents.length > 0).toBe(reports.length > 0);
      }),
    );
  });
});
