import { expect, it } from 'vitest';
import { isTooLoud } from './dose.ts';

it('warns above 80 dB SPL over a minute, relative to what full scale is taken for, and not to and fro', () => {
  const before = false;
  expect(isTooLoud(-19.9, { fullScale: 100, before })).toBe(true);
  expect(isTooLoud(-20.1, { fullScale: 100, before })).toBe(false);
  expect(isTooLoud(-20.1, { fullScale: 112, before })).toBe(true);
  expect(isTooLoud(-20.5, { fullScale: 100, before: true })).toBe(true);
  expect(isTooLoud(-21.1, { fullScale: 100, before: true })).toBe(false);
});
