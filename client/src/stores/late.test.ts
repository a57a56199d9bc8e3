import { expect, it, vi } from 'vitest';
import { createLate } from './late.ts';

it('is fetched once, however often it is asked for', async () => {
  const load = vi.fn(() => Promise.resolve('the part'));
  const late = createLate(load);
  expect(late.get()).toEqual({ at: 'coming' });
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([late.fetch(), late.fetch()])).toEqual(['the part', 'the part']);
  expect(await late.fetch()).toBe('the part');
  expect(load).toHaveBeenCalledTimes(1);
  expect(late.get()).toEqual({ at: 'here', value: 'the part' });
});

it('says that it is missing where it cannot be fetched, and is tried again on demand', async () => {
  const load = vi.fn(() => Promise.resolve('the part'));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const late = createLate(load);
  expect(await late.fetch()).toBeNull();
  expect(late.get()).toEqual({ at: 'missing' });
  const again = late.fetch();
  expect(late.get()).toEqual({ at: 'coming' });
  expect(await again).toBe('the part');
});
