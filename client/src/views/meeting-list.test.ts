import type { MeetingSummary } from '@entente/shared/api';
import { MeetingId } from '@entente/shared/ids';
import { expect, it } from 'vitest';
import { shelfOf, shelved } from './meeting-list.ts';

const now = Date.UTC(2099, 0, 10);
const day = 86_400_000;

const meeting = (id: string, change: Partial<MeetingSummary> = {}): MeetingSummary => ({
  ...{ id: MeetingId.parse(id), kind: 'bilateral', title: id, start: '2099-01-10T00:00', timeZone: 'UTC' },
  ...{ startsAt: now, people: 2, inside: 0, endedAt: null, cancelledAt: null, ...change },
});

it.each([
  ['upcoming', {}],
  ['upcoming', { startsAt: now - day + 1 }],
  ['past', { startsAt: now - day - 1 }],
  ['live', { startsAt: now - 3 * day, inside: 1 }],
  ['live', { startsAt: now + day, inside: 2 }],
  ['past', { startsAt: now + day, endedAt: now }],
  ['cancelled', { startsAt: now + day, endedAt: now, cancelledAt: now }],
] as const)('puts on the shelf %s a meeting with %o', (shelf, change) => {
  expect(shelfOf(meeting('m', change), now)).toBe(shelf);
});

it('shows what comes next first and what is over last first, and no empty shelf', () => {
  const meetings = [
    meeting('later', { startsAt: now + 2 * day }),
    meeting('next', { startsAt: now + day }),
    meeting('old', { endedAt: now, startsAt: now - 9 * day }),
    meeting('last', { endedAt: now, startsAt: now - 5 * day }),
  ];
  expect(
    shelved(meetings, { now, search: '' }).map(({ shelf, meetings: here }) => [
      shelf,
      here.map(({ id }) => id),
    ]),
  ).toEqual([
    ['upcoming', ['next', 'later']],
    ['past', ['last', 'old']],
  ]);
});

it('searches titles by every word, without minding case and diacritics', () => {
  const meetings = [
    meeting('a', { title: 'Đối thoại về thủy sản' }),
    meeting('b', { title: 'Côte: fisheries' }),
  ];
  const found = (search: string) =>
    shelved(meetings, { now, search }).flatMap(({ meetings: here }) => here.map(({ id }) => id));
  expect(found('COTE fish')).toEqual(['b']);
  expect(found('thoai')).toEqual(['a']);
  expect(found('fish thoai')).toEqual([]);
  expect(found('  ')).toEqual(['a', 'b']);
});
