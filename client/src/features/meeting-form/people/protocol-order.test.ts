import { expect, it } from 'vitest';
import { emptyPerson, type DraftPerson } from '../draft/draft.ts';
import { precedenceOf, promoted } from './protocol-order.ts';

const people = [emptyPerson('a', 'x'), emptyPerson('b', 'y'), emptyPerson('c', 'x'), emptyPerson('d', 'x')];
const [a, , c, d] = people as [DraftPerson, DraftPerson, DraftPerson, DraftPerson];
const keys = (list: readonly DraftPerson[]) => list.map(({ key }) => key).join('');

it('is told among the people of one delegation', () => {
  expect([a, c, d].map((person) => precedenceOf(people, person))).toEqual([
    { at: 0, of: 3 },
    { at: 1, of: 3 },
    { at: 2, of: 3 },
  ]);
});

it('changes with whoever stands next in the delegation, and moves nobody of another', () => {
  expect(keys(promoted(people, c, -1))).toBe('cbad');
  expect(keys(promoted(people, c, 1))).toBe('abdc');
});

it('ends with the delegation', () => {
  expect(promoted(people, a, -1)).toBe(people);
  expect(promoted(people, d, 1)).toBe(people);
});
