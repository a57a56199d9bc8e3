import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainAt, way, type Cause, type Stretch } from './ramp.ts';

const decibels = (gain: number): number => 20 * Math.log10(Math.max(gain, 1e-6));
const low = 10 ** (-18 / 20);
const lasts = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { seconds }) => sum + seconds, 0);
const path = (from: number, stretches: readonly Stretch[]) => (time: number) =>
  gainAt(time, { from, start: 0, stretches });

describe('the way of a gain', () => {
  it('raises the original in about 400 ms when the booth falls silent, by no more than 3 dB in any 50 ms', () => {
    const raised = way(low, 1, { cause: 'carries', kind: 'floor' });
    expect(lasts(raised)).toBeCloseTo(0.4);
    const gain = path(low, raised);
    for (let time = 0; time < 0.5; time += 0.01)
      expect(decibels(gain(time + 0.05)) - decibels(gain(time))).toBeLessThan(3);
  });

  it('ducks it in 80 ms when the booth speaks, without going lower than it should', () => {
    const ducked = way(1, low, { cause: 'carries', kind: 'floor' });
    expect(lasts(ducked)).toBeCloseTo(0.08);
    for (let time = 0; time < 0.2; time += 0.01) expect(path(1, ducked)(time)).toBeGreaterThanOrEqual(low);
  });

  it('is at once, but no click, for another choice and for a channel that now carries the floor', () => {
    expect(way(1, 0, { cause: 'choice', kind: 'channel' })).toEqual([
      { to: 0, seconds: 0.005, law: 'linear' },
    ]);
    expect(lasts(way(1, 0, { cause: 'carries', kind: 'channel' }))).toBeLessThanOrEqual(0.04);
  });

  it('raises an original that was off from -24 dB on', () => {
    const raised = path(0, way(0, 1, { cause: 'carries', kind: 'floor' }));
    expect(raised(0)).toBe(0);
    expect(decibels(raised(0.005))).toBeCloseTo(-24);
    expect(raised(0.6)).toBe(1);
  });

  it('is silence for as long as a receiver may hold what was said before a sound was closed, then as before', () => {
    const gain = path(0.5, way(0.5, 0.5, { cause: 'closed', kind: 'floor' }));
    for (let time = 0.01; time <= 0.41; time += 0.01) expect(gain(time)).toBe(0);
    expect(gain(0.43)).toBe(0.5);
  });

  it('ends where it should, and never leaves what lies between, whatever the way', () => {
    const gain = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 2, noNaN: true }));
    const cause = fc.constantFrom<Cause>('choice', 'carries', 'setting', 'new', 'opened');
    const kind = fc.constantFrom('floor' as const, 'channel' as const);
    fc.assert(
      fc.property(gain, gain, cause, kind, (from, to, why, of) => {
        fc.pre(from !== to);
        const stretches = way(from, to, { cause: why, kind: of });
        const at = path(from, stretches);
        expect(at(10)).toBe(to);
        expect(lasts(stretches)).toBeLessThan(2);
        for (let time = 0; time < 1; time += 0.02) {
          expect(at(time)).toBeGreaterThanOrEqual(Math.min(from, to) * 0.999_999);
          expect(at(time)).toBeLessThanOrEqual(Math.max(from, to) * 1.000_001);
        }
        for (const { law, to: end } of stretches) if (law === 'decibel') expect(end).toBeGreaterThan(0);
      }),
    );
  });
});
