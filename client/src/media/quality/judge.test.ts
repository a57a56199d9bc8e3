import type { QualityCause, QualityLevel } from '@entente/shared/quality';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, noJudgement, strained, verdictOf, type Judgement } from './judge.ts';
import type { QualitySample } from './quality-sample.ts';
import { quiet } from './testing/samples.ts';
import { betterAfter, worseAfter } from './thresholds.ts';

const after = (samples: readonly QualitySample[], from: Judgement = noJudgement): Judgement =>
  samples.reduce(judge, from);
const times = (count: number, change: Partial<QualitySample>): QualitySample[] =>
  Array.from({ length: count }, () => ({ ...quiet, ...change }));
const verdict = (change: Partial<QualitySample>) =>
  verdictOf(after([quiet, ...times(worseAfter, change)]), true);

describe('the verdict', () => {
  it.each<[string, Partial<QualitySample>, QualityLevel, QualityCause[]]>([
    ['a quiet line', {}, 'good', []],
    ['4 % lost on the way in', { lossDown: 0.04 }, 'good', []],
    ['5 % lost on the way in', { lossDown: 0.05 }, 'fair', ['loss-down']],
    ['10 % lost on the way in', { lossDown: 0.1 }, 'poor', ['loss-down']],
    ['sound that is made up', { concealed: 0.06 }, 'poor', ['loss-down']],
    ['10 % lost on the way out', { lossUp: 0.1 }, 'poor', ['loss-up']],
    ['150 ms one way (G.114)', { oneWay: 150 }, 'fair', ['delay']],
    ['400 ms one way (G.114)', { oneWay: 400 }, 'poor', ['delay']],
    ['a line out of 290 kbit/s', { availableUp: 290 }, 'fair', ['bandwidth']],
    ['a line out of 100 kbit/s', { availableUp: 100 }, 'poor', ['bandwidth']],
    ['a line of which little is used', { availableUp: 120, sentUp: 80 }, 'good', []],
    ['a queue without loss', { roundTrip: 240 }, 'good', []],
    ['a queue that overflows', { roundTrip: 260, lossDown: 0.2 }, 'poor', ['bandwidth', 'loss-down']],
    ['an encoder that is held back', { limitation: 'cpu' }, 'fair', ['cpu']],
    ['a core that only codes', { coding: 1.2 }, 'poor', ['cpu']],
    ['frames that nobody has time for', { framesDropped: 0.3 }, 'fair', ['cpu']],
    ['the worst first', { lossDown: 0.06, coding: 1 }, 'poor', ['cpu', 'loss-down']],
  ])('on %s', (_name, change, level, causes) => {
    expect(verdict(change)).toEqual({ level, causes });
  });

  it('on a connection that is down is that it is being mended, and nothing else', () => {
    expect(verdictOf(after(times(3, { lossDown: 0.5 })), false)).toEqual({
      ...{ level: 'poor', causes: ['reconnecting'] },
    });
  });

  it('does not jump at one reading, and comes back more slowly than it went', () => {
    const once = after([quiet, ...times(worseAfter - 1, { lossDown: 0.3 }), quiet]);
    expect(verdictOf(once, true).level).toBe('good');
    const poor = after(times(worseAfter, { lossDown: 0.3 }));
    expect(verdictOf(after(times(betterAfter - 1, {}), poor), true).level).toBe('poor');
    expect(verdictOf(after(times(betterAfter, {}), poor), true).level).toBe('good');
  });

  it('stays between the value where a level is entered and the one where it is left', () => {
    const fair = after(times(worseAfter, { lossDown: 0.06 }));
    expect(verdictOf(after(times(20, { lossDown: 0.03 }), fair), true).level).toBe('fair');
    expect(verdictOf(after(times(20, { lossDown: 0.015 }), fair), true).level).toBe('good');
  });
});

describe('the strain on a direction', () => {
  it('is no matter of packets that were recovered without harm to the sound', () => {
    expect(strained(after(times(9, { lossDown: 0.3 })))).toEqual({ up: false, down: false, losesUp: false });
    expect(strained(after(times(9, { lossDown: 0.3, concealed: 0.06 })))).toEqual({
      ...{ up: false, down: true, losesUp: false },
    });
    expect(strained(after(times(9, { availableUp: 90 })))).toEqual({ up: true, down: false, losesUp: false });
    expect(strained(after(times(9, { lossUp: 0.1 })))).toEqual({ up: true, down: false, losesUp: true });
  });
});

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const ms = fc.option(fc.double({ min: 0, max: 5_000, noNaN: true }));
const anySample: fc.Arbitrary<QualitySample> = fc.record({
  sentUp: fc.double({ min: 0, max: 5_000, noNaN: true }),
  ...{ lossUp: share, lossDown: share, concealed: share, framesDropped: share },
  ...{ roundTrip: ms, oneWay: ms, availableUp: ms, coding: fc.double({ min: 0, max: 8, noNaN: true }) },
  limitation: fc.constantFrom('none' as const, 'cpu' as const, 'bandwidth' as const),
  ...{ sendsPicture: fc.boolean(), receivesPicture: fc.boolean() },
});

it('whatever is read: causes are there exactly when it is not good, and quiet readings always end in good', () => {
  fc.assert(
    fc.property(fc.array(anySample, { maxLength: 40 }), (samples) => {
      const state = after(samples);
      const { level, causes } = verdictOf(state, true);
      expect(causes.length === 0).toBe(level === 'good');
      expect(new Set(causes).size).toBe(causes.length);
      const calm = after(times(betterAfter * 2, { roundTrip: state.shortest ?? 40 }), state);
      expect(verdictOf(calm, true)).toEqual({ level: 'good', causes: [] });
    }),
  );
});
