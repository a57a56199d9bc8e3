import { expect, it } from 'vitest';
import { agendaView } from '../agenda.ts';
import { agendaItem } from '../testing/room.ts';
import { itemTime } from './item-time.ts';

const minute = 60_000;
const at = (now: number, change: Parameters<typeof agendaItem>[1] = {}) =>
  itemTime(
    agendaView([agendaItem('Text', { minutes: 10, status: 'current', since: 0, ...change })], {
      ...{ startsAt: 0, now },
    }),
  );

it.each([
  [0, { is: 'left', minutes: 10 }],
  [7 * minute + 59_000, { is: 'left', minutes: 3 }],
  [9 * minute + 59_000, { is: 'left', minutes: 1 }],
  [10 * minute, { is: 'spent' }],
  [10 * minute + 59_000, { is: 'spent' }],
  [13 * minute, { is: 'over', minutes: 3 }],
])('after %i ms of ten minutes is %o', (now, expected) => {
  expect(at(now)).toEqual(expected);
});

it('counts what was used before it was suspended', () => {
  expect(at(2 * minute, { usedMs: 6 * minute })).toEqual({ is: 'left', minutes: 2 });
});

it('is none of an item without minutes, nor while none is under way', () => {
  expect(at(minute, { minutes: undefined })).toBeNull();
  expect(at(minute, { status: 'suspended', since: undefined, usedMs: minute })).toBeNull();
});
