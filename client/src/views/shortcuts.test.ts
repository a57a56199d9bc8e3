import { expect, it } from 'vitest';
import { keyOf, shortcuts } from './shortcuts.ts';

it.each([
  ['a Latin keyboard', { key: 'm', code: 'KeyM' }, 'm'],
  ['a capital', { key: 'M', code: 'KeyM' }, 'm'],
  ['a French keyboard, where M lies elsewhere', { key: 'm', code: 'Semicolon' }, 'm'],
  ['a French keyboard, where something else lies on its place', { key: ',', code: 'KeyM' }, ','],
  ['a Russian keyboard', { key: 'ь', code: 'KeyM' }, 'm'],
  ['an Arabic keyboard', { key: 'ة', code: 'KeyM' }, 'm'],
  ['the space bar', { key: ' ', code: 'Space' }, ' '],
  ['a question mark', { key: '?', code: 'Slash' }, '?'],
  ['a key that is no letter', { key: 'Escape', code: 'Escape' }, 'escape'],
])('names the key of %s', (_, event, key) => {
  expect(keyOf(event)).toBe(key);
});

it('gives each key one meaning', () => {
  const keys = Object.values(shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});
