import { expect, it } from 'vitest';
import { minutesFrom } from './minutes.ts';

it.each([
  ['', { is: 'none' }],
  ['  ', { is: 'none' }],
  ['40', { is: 'set', minutes: 40 }],
  [' 1440 ', { is: 'set', minutes: 1440 }],
  ['٤٥', { is: 'set', minutes: 45 }],
  ['３０', { is: 'set', minutes: 30 }],
  ['0', { is: 'wrong' }],
  ['1441', { is: 'wrong' }],
  ['-5', { is: 'wrong' }],
  ['1.5', { is: 'wrong' }],
  ['1e2', { is: 'wrong' }],
  ['forty', { is: 'wrong' }],
])('reads “%s”', (text, entry) => {
  expect(minutesFrom(text)).toEqual(entry);
});
