import { expect, it } from 'vitest';
import { keyOf, shortcutOf, shortcuts } from './shortcuts.ts';

it.each([
  ['a Latin keyboard', { key: 'm', code: 'KeyM' }, 'm'],
  ['a capital', { key: 'M', code: 'KeyM' }, 'm'],
  ['a French keyboard, where M lies elsewhere', { key: 'm', code: 'Semicolon' }, 'm'],
  ['a French keyboard, where something else lies on its place', { key: ',', code: 'KeyM' }, ','],
  ['a Russian keyboard', { key: 'ь', code: 'KeyM' }, 'm'],
  ['an Arabic keyboard', { key: 'ة', code: 'KeyM' }, 'm'],
  ['the space bar', { key: ' ', code: 'Space' }, ' '],
  ['a question mark', { key: '?', code: 'Slash' }, '?'],
  ['a digit', { key: '3', code: 'Digit3' }, '3'],
  ['a digit of the number pad', { key: '3', code: 'Numpad3' }, '3'],
  ['an Arabic keyboard with its own digits', { key: '٣', code: 'Digit3' }, '3'],
  ['a French keyboard, where a digit lies under a sign', { key: '"', code: 'Digit3' }, '3'],
  ['a French keyboard with Shift', { key: '3', code: 'Digit3', shiftKey: true }, '3'],
  ['a sign over a digit', { key: '?', code: 'Digit0', shiftKey: true }, '?'],
  ['a key that is no letter', { key: 'Escape', code: 'Escape' }, 'escape'],
])('names the key of %s', (_, event, key) => {
  expect(keyOf(event)).toBe(key);
});

it('gives each key one meaning', () => {
  const keys = Object.values(shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});

it('knows what each key is for', () => {
  expect(shortcutOf('m')).toBe('microphone');
  expect(shortcutOf('0')).toBe('channel');
  expect(shortcutOf('9')).toBe('channel');
  expect(shortcutOf('x')).toBeUndefined();
});
