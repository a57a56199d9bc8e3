import { expect, it } from 'vitest';
import { line, spread } from './figure.ts';

it('takes percentiles by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spread(hundred)).toEqual({ p50: 50, p95: 95 });
  expect(spread([7])).toEqual({ p50: 7, p95: 7 });
  expect(() => spread([])).toThrow('nothing was measured');
});

it('prints one line for a figure', () => {
  const baseline = { what: 'a bare page', samples: [1, 2] };
  expect(
    JSON.parse(line({ bench: 'join', metric: 'm', unit: 'ms', samples: [3.14159, 4], baseline })),
  ).toEqual({
    ...{ bench: 'join', metric: 'm', unit: 'ms', n: 2, p50: 3.1, p95: 4 },
    baseline: { what: 'a bare page', p50: 1, p95: 2 },
  });
});
