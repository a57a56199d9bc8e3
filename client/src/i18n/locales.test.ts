import { expect, it } from 'vitest';
import { directionOf, locales, pickLocale } from './locales.ts';

it('takes the first wish that there is, by its language', () => {
  expect(pickLocale([null, undefined, 'pt-BR', 'fr-CA', 'en'])).toBe('fr');
  expect(pickLocale(['zh-Hant-TW'])).toBe('zh');
});

it('falls back on English when no wish can be met', () => {
  expect(pickLocale(['sw', 'toString'])).toBe('en');
  expect(pickLocale([])).toBe('en');
});

it('writes Arabic alone from right to left', () => {
  expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
});
