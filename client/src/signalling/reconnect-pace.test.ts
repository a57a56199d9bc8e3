import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptTimeout, reconnectDelay } from './reconnect-pace.ts';

describe('the pace of reconnecting', () => {
  it('waits at most 400 ms while the loss is fresh and at most 2 s later, and never no time at all', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(120_000),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (attempt, lost, chance) => {
          const wait = reconnectDelay(attempt, lost, chance);
          expect(wait).toBeGreaterThanOrEqual(90);
          expect(wait).toBeLessThanOrEqual(lost < 15_000 ? 400 : 2_000);
        },
      ),
    );
  });

  it('begins with less than 150 ms', () => {
    expect(reconnectDelay(0, 0, 1)).toBeLessThan(150);
  });

  it('gives a link that is slow by nature three times its usual time', () => {
    expect(attemptTimeout(80, 0)).toBe(1_000);
    expect(attemptTimeout(2_000, 0)).toBe(6_000);
  });

  it('cuts every attempt short while the loss is fresh, so that none outlives the return of the network by long', () => {
    expect(attemptTimeout(100, 14_999)).toBe(1_000);
  });

  it('gives later attempts more time, up to 20 s', () => {
    expect(attemptTimeout(100, 20_000)).toBe(5_000);
    expect(attemptTimeout(100, 400_000)).toBe(20_000);
    expect(attemptTimeout(9_000, 400_000)).toBe(27_000);
  });
});
