import { RoomId } from '@entente/shared/ids';
import { MeetingRecord } from '@entente/shared/meeting-record';
import { describe, expect, it } from 'vitest';
import { boothId, boothsCreated, who, type Who } from '../../../test/booth-sample.ts';
import type { DomainEvent } from '../events.ts';
import { begin, evolve } from '../evolve.ts';
import type { RecordedEntry } from './facts.ts';
import { recordOf } from './record.ts';

const minute = 60_000;
const en = boothId('en');

/** What happened, each at a minute, and the record as it stands at minute 90. */
function record(...happened: [number, ...DomainEvent[]][]): MeetingRecord {
  const first = boothsCreated();
  const entries: RecordedEntry[] = [[0, first] as const, ...happened].map(([at, ...events]) => ({
    ...{ at: at * minute, actor: { by: 'server' }, events },
  }));
  const state = happened.flatMap(([, ...events]) => events).reduce(evolve, begin(first));
  return recordOf(state, entries, 90 * minute);
}
const enter = (name: Who): DomainEvent => ({ type: 'participant-entered', participantId: who(name) });
const air = (name: Who, at: number): DomainEvent => ({
  ...{ type: 'air-taken', boothId: en, participantId: who(name), outgoing: 'en', at: at * minute },
});
const off = (name: Who, at: number): DomainEvent => ({
  ...{ type: 'air-left', boothId: en, participantId: who(name), at: at * minute },
});
const sound = (insufficient: boolean, at: number, speaker?: Who): DomainEvent => ({
  ...{ type: 'sound-signalled', boothId: en, insufficient, at: at * minute },
  ...(speaker === undefined ? {} : { speaker: who(speaker) }),
});
const move = (roomId: string | null, at: number): DomainEvent => ({
  ...{ type: 'booth-moved', boothId: en, at: at * minute },
  roomId: roomId === null ? null : RoomId.parse(roomId),
});
const whats = ({ chronicle }: MeetingRecord) =>
  chronicle.filter(({ what }) => what.startsWith('sound')).map(({ what, at }) => [what, at / minute]);

describe('the booths in the record', () => {
  it('tell how long each was on air and how often; a stretch that goes on counts until the record', () => {
    const made = record(
      [1, enter('emma'), enter('eric')],
      [10, air('emma', 10)],
      [40, off('emma', 40), air('eric', 40)],
      [50, off('eric', 50)],
      [60, air('emma', 60)],
    );
    expect(made.booths.map(({ id, kind, language, second }) => [id, kind, language, second])).toEqual([
      ['b1', 'voice', 'en', undefined],
      ['b2', 'voice', 'fr', undefined],
      ['b3', 'voice', 'ar', 'en'],
      ['b4', 'sign', 'ils', undefined],
    ]);
    expect(made.booths[0]?.people).toEqual([
      { participantId: 'emma', turns: 2, airMs: 60 * minute },
      { participantId: 'eric', turns: 1, airMs: 10 * minute },
    ]);
    expect(made.booths[1]?.people).toEqual([]);
    expect(MeetingRecord.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it('end with the meeting', () => {
    const made = record([10, air('emma', 10)], [30, { type: 'meeting-ended', at: 30 * minute }]);
    expect(made.booths[0]?.people).toEqual([{ participantId: 'emma', turns: 1, airMs: 20 * minute }]);
  });

  it('that an edit took away are kept if anybody was on air in them', () => {
    const first = boothsCreated();
    const { definition } = first;
    const fewer = { ...definition, booths: definition.booths.slice(2) };
    const made = record(
      [10, air('emma', 10)],
      [20, off('emma', 20)],
      [30, { type: 'meeting-edited', revision: 1, definition: fewer }],
    );
    expect(made.booths.map(({ id }) => id)).toEqual(['b3', 'b4', 'b1']);
  });

  it('[BTH-7] tell whose sound did not suffice, and when it did again', () => {
    const made = record([5, sound(true, 5, 'dora')], [7, sound(false, 7)], [8, sound(true, 8)]);
    expect(made.chronicle).toEqual([
      { what: 'sound-insufficient', at: 5 * minute, boothId: 'b1', participantId: 'dora' },
      { what: 'sound-sufficient', at: 7 * minute, boothId: 'b1' },
      { what: 'sound-insufficient', at: 8 * minute, boothId: 'b1' },
    ]);
  });

  it('[SEC-4] tell nothing of what a booth signals in a side room, and of its work there only how long', () => {
    const made = record(
      [1, move('r1', 1)],
      [2, sound(true, 2, 'dora'), air('emma', 2)],
      [3, sound(false, 3), off('emma', 3)],
      [4, move(null, 4)],
      [5, sound(true, 5, 'tuan')],
    );
    expect(whats(made)).toEqual([['sound-insufficient', 5]]);
    expect(JSON.stringify(made.chronicle)).not.toMatch(/dora|r1/u);
    expect(made.booths[0]?.people).toEqual([{ participantId: 'emma', turns: 1, airMs: minute }]);
  });
});

it('a record of before there were booths has none', () => {
  const { booths: _, ...before } = record();
  expect(MeetingRecord.parse(before).booths).toEqual([]);
});
