import { expect, it } from 'vitest';
import { agendaView } from './agenda.ts';
import { movesOf, neighboursOf } from './agenda-moves.ts';
import { agendaItem } from './testing/room.ts';

it('offers of each status what the rules allow, the likeliest first', () => {
  expect(movesOf('current').map(({ name }) => name)).toEqual(['suspend', 'finish', 'defer', 'putBack']);
  expect(movesOf('suspended')[0]).toEqual({ name: 'resume', to: 'current' });
  expect(movesOf('done')).toEqual([{ name: 'reopen', to: 'current' }]);
});

it('knows before which item one place up and one place down are', () => {
  const items = ['A', 'B', 'C'].map((title) => agendaItem(title));
  const { lines } = agendaView(items, { startsAt: 0, now: 0 });
  const around = (index: number) => neighboursOf(lines, items[index]?.id ?? agendaItem('A').id);
  expect(around(0)).toEqual({ up: undefined, down: 'C' });
  expect(around(1)).toEqual({ up: 'A', down: null });
  expect(around(2)).toEqual({ up: 'B', down: undefined });
});
