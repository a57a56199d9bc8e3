import { BoothId } from '@entente/shared/ids';
import type { BoothRecord, InterpreterRecord } from '@entente/shared/room/interpretation';
import { describe, expect, it } from 'vitest';
import { agendaView } from '../agenda.ts';
import { noInterpretation } from '../interpretation/interpretation.ts';
import type { RoomView } from '../room-view.ts';
import { agendaItem, idOf, person, roomOf } from '../testing/room.ts';
import { agendaSlots } from './agenda-slots.ts';
import { boothLines, plansBooths } from './booth-lines.ts';
import { coverageMap, type CoverageWay } from './coverage-map.ts';
import { nextShift } from './next-shift.ts';
import { fill, instantOf, planOf, rowsOf, type ShiftRow } from './shift-plan.ts';

const minute = 60_000;
const booth = (id: string, change: Partial<BoothRecord> = {}): BoothRecord => ({
  ...{
    kind: 'booth',
    id: BoothId.parse(id),
    boothKind: 'voice',
    language: id,
    order: 1,
    seats: [],
    shifts: [],
  },
  ...change,
});
const interpreter = (
  name: string,
  booths: string[],
  languages: string[],
  change: Partial<InterpreterRecord> = {},
): [InterpreterRecord['id'], InterpreterRecord] => [
  idOf(name),
  {
    ...{ kind: 'interpreter', id: idOf(name), name, languages, chief: false, proficiency: {} },
    booths: booths.map((each) => BoothId.parse(each)),
    ...change,
  },
];
const shift = (name: string, from: number, until: number) => ({
  ...{ participantId: idOf(name), from: from * minute, until: until * minute },
});

/** English, French and Arabic; Emma works from and into French, Faye likewise, Amal between Arabic and English. */
function sitting(booths: BoothRecord[] = [booth('en'), booth('fr'), booth('ar')]): RoomView {
  const room = roomOf([person('Dora', 'fr')], {
    interpretation: {
      ...noInterpretation,
      booths,
      interpreters: new Map([
        interpreter('Emma', ['en'], ['en', 'fr'], { chief: true }),
        interpreter('Faye', ['fr'], ['fr', 'en']),
        interpreter('Amal', ['ar'], ['ar', 'en']),
      ]),
    },
    agenda: [agendaItem('Opening', { minutes: 30 }), agendaItem('Text', { minutes: 60, order: 2 })],
  });
  const languages = ['en', 'fr', 'ar'];
  return {
    ...room,
    meeting: room.meeting && {
      ...room.meeting,
      workingLanguages: languages,
      channels: ['floor', ...languages],
    },
  };
}
const slotsOf = ({ agenda }: RoomView, now = 0) =>
  agendaSlots(agendaView(agenda, { startsAt: 0, now }), { startsAt: 0, now });
const words = (ways: readonly CoverageWay[] = []) =>
  ways.map((way) => (way.by === 'relay' ? `via ${way.through}` : way.by));

describe('the time of an item', () => {
  it('follows the one before from the start on, and from now on once the meeting has begun', () => {
    expect(slotsOf(sitting()).map(({ from, until }) => [from, until])).toEqual([
      [0, 30 * minute],
      [30 * minute, 90 * minute],
    ]);
    const agenda = [
      agendaItem('Opening', { minutes: 30, status: 'current', usedMs: 20 * minute, since: 60 * minute }),
      agendaItem('Text', { order: 2 }),
      agendaItem('Closing', { minutes: 5, order: 3 }),
      agendaItem('Later', { minutes: 5, order: 4, status: 'deferred' }),
    ];
    expect(slotsOf({ ...sitting(), agenda }, 60 * minute).map(({ from, until }) => [from, until])).toEqual([
      [60 * minute, 70 * minute],
      [70 * minute, null],
      [null, null],
    ]);
  });
});

describe('the coverage map', () => {
  it('is direct, interpreted or through relay as those assigned can, where no shift is planned', () => {
    const map = coverageMap(sitting(), slotsOf(sitting()));
    expect(map?.plan[0]?.rows.map(({ spoken, ways }) => [spoken, ...words(ways)])).toEqual([
      ['en', 'direct', 'interpreted', 'interpreted'],
      ['fr', 'interpreted', 'direct', 'via en'],
      ['ar', 'none', 'none', 'direct'],
    ]);
    expect(map?.plan[0]?.gaps).toEqual([
      { spoken: 'ar', channel: 'en' },
      { spoken: 'ar', channel: 'fr' },
    ]);
  });

  it('has gaps in an item into whose time no shift falls, and none in the others', () => {
    const room = sitting([
      booth('en', { shifts: [shift('Emma', 0, 30)] }),
      booth('fr'),
      booth('ar', { second: 'en' }),
    ]);
    const [opening, text] = coverageMap(room, slotsOf(room))?.plan ?? [];
    expect(opening?.gaps).toEqual([]);
    // From French into Arabic goes through English, which nobody gives then.
    expect(text?.gaps).toEqual([
      { spoken: 'fr', channel: 'en' },
      { spoken: 'fr', channel: 'ar' },
    ]);
  });

  it('shows as it is what the channels carry now, and nothing while nobody speaks', () => {
    const room = sitting();
    const channel = (language: string, change: object) => ({
      ...{ kind: 'channel' as const, id: `plenary.${language}`, room: 'plenary' as const, language },
      ...{ carries: 'floor' as const, ...change },
    });
    expect(coverageMap(room, [])?.now).toBeNull();
    const spoken: RoomView = {
      ...room,
      interpretation: {
        ...room.interpretation,
        speakers: [{ kind: 'speaker', id: 'plenary', participantId: idOf('Dora'), language: 'fr' }],
        channels: [
          channel('en', { carries: 'interpreted', from: 'fr' }),
          channel('ar', { carries: 'relay', from: 'en' }),
        ],
      },
    };
    expect(words(coverageMap(spoken, [])?.now?.ways)).toEqual(['interpreted', 'none', 'via en']);
  });

  it('is none of a meeting without booths', () => {
    expect(coverageMap(sitting([]), [])).toBeNull();
  });
});

describe('the booths', () => {
  it('tell who is on air, who sits there and who is missing, with turns that end', () => {
    const seat = { incoming: 'floor', outgoing: 'en', airMs: 0 };
    const [line] = boothLines(
      sitting([
        booth('en', {
          seats: [
            { ...seat, participantId: idOf('Faye'), airMs: 175 * minute },
            { ...seat, participantId: idOf('Amal') },
          ],
          onAir: { participantId: idOf('Amal'), outgoing: 'en', since: 0 },
          insufficient: { since: 5, speaker: idOf('Dora') },
          handover: { from: idOf('Amal'), to: idOf('Faye'), by: idOf('Amal'), until: 9 },
          shifts: [shift('Amal', 0, 30), shift('Faye', 30, 60)],
        }),
      ]),
      29 * minute,
    );
    expect(line?.people.map(({ name, at, turn }) => [name, at, turn?.turn, turn?.day])).toEqual([
      ['Faye', 'here', 'going', 'ending'],
      ['Amal', 'air', 'ending', 'going'],
      ['Emma', 'absent', undefined, undefined],
    ]);
    expect(line).toMatchObject({
      onAir: { name: 'Amal', since: 0 },
      handover: { from: { name: 'Amal' }, to: { name: 'Faye' } },
      insufficient: { speaker: 'Dora' },
      shift: { name: 'Amal' },
      next: { name: 'Faye', from: 30 * minute },
    });
  });

  it('[BTH-12] are planned by organisers and the chief, not by who presides or interprets', () => {
    const may = (name: string, role: string) => plansBooths(sitting(), { id: idOf(name), role });
    expect([may('Olga', 'organiser'), may('Emma', 'interpreter')]).toEqual([true, true]);
    expect([may('Chen', 'chair'), may('Faye', 'interpreter')]).toEqual([false, false]);
  });
});

describe('the next shift', () => {
  const booths = [
    booth('en', { shifts: [shift('Emma', 0, 30), shift('Faye', 30, 60), shift('Emma', 60, 90)] }),
    booth('fr', { shifts: [shift('Amal', 30, 60)] }),
  ];
  it.each([
    ['Emma', 10, 'now', 0],
    ['Emma', 30, 'later', 60],
    ['Emma', 56, 'soon', 60],
    ['Faye', 24, 'later', 30],
    ['Faye', 25, 'soon', 30],
    ['Amal', 29, 'soon', 30],
  ])('of %s at minute %i is %s', (name, now, is, from) => {
    expect(nextShift(booths, idOf(name), now * minute)).toMatchObject({ is, shift: { from: from * minute } });
  });

  it('is none after the last, or for who has none', () => {
    expect(nextShift(booths, idOf('Emma'), 90 * minute)).toBeNull();
    expect(nextShift(booths, idOf('Dora'), 0)).toBeNull();
  });
});

describe('a plan of shifts', () => {
  const plan = { start: '2026-12-01T15:00', timeZone: 'Asia/Ho_Chi_Minh' };
  const at = (clock: string) => instantOf(clock, plan) ?? 0;
  const row = (key: string, from: string, until: string, who = 'Emma'): ShiftRow => ({
    ...{ key, from, until, participantId: who === '' ? '' : idOf(who) },
  });

  it('gives boothmates turns of 30 minutes, the last to the end', () => {
    const shifts = fill([idOf('Emma'), idOf('Faye')], { from: at('15:00'), until: at('16:15') });
    expect(
      rowsOf(shifts, plan).map(({ from, until, participantId }) => [from, until, participantId]),
    ).toEqual([
      ['15:00', '15:30', 'Emma'],
      ['15:30', '16:00', 'Faye'],
      ['16:00', '16:15', 'Emma'],
    ]);
    expect(fill([], { from: 0, until: 1 })).toEqual([]);
    expect(fill([idOf('Emma')], { from: 1, until: 1 })).toEqual([]);
  });

  it('goes through the editor and back unchanged, past midnight too', () => {
    const late = { ...plan, start: '2026-12-01T22:30' };
    const shifts = fill([idOf('Emma'), idOf('Faye')], {
      from: Date.UTC(2026, 11, 1, 15, 30),
      until: Date.UTC(2026, 11, 1, 18, 30),
    });
    expect(planOf(rowsOf(shifts, late), late)).toEqual({ shifts, faults: new Map() });
  });

  it.each<[string, ShiftRow[], object]>([
    ['no time', [row('a', '', '15:30')], { a: 'time' }],
    ['no such time', [row('a', '15:00', '25:00')], { a: 'time' }],
    ['an end before the beginning', [row('a', '16:00', '15:30')], { a: 'order' }],
    ['nobody', [row('a', '15:00', '15:30', '')], { a: 'person' }],
    ['an overlap', [row('b', '15:20', '16:00', 'Faye'), row('a', '15:00', '15:30')], { b: 'overlap' }],
    [
      'one within a long one',
      [row('a', '15:00', '17:00'), row('b', '15:10', '15:20'), row('c', '16:00', '17:30')],
      { b: 'overlap', c: 'overlap' },
    ],
    ['one after another', [row('a', '15:00', '15:30'), row('b', '15:30', '16:00', 'Faye')], {}],
  ])('with %s', (_, rows, faults) => {
    expect(Object.fromEntries(planOf(rows, plan).faults)).toEqual(faults);
  });
});
