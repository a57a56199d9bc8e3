import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSaving, noSaving, yields, type Saving, type Strain } from './saving.ts';

const flowing = { up: false, down: false, losesUp: false, sendsPicture: true, receivesPicture: true };

/** Readings every 2 s for so many seconds, from a time on. */
function over(saving: Saving, from: number, seconds: number, strain: Partial<Strain> = {}): Saving {
  let next = saving;
  for (let at = from; at < from + seconds * 1000; at += 2_000)
    next = nextSaving(next, { ...flowing, ...strain, at });
  return next;
}

describe('on a strained line', () => {
  it('pictures of others yield first, then the own camera, then the speaker’s picture; never the sound', () => {
    const way = [2, 4, 6, 60].map((seconds) => over(noSaving, 0, seconds, { down: true }).yielded);
    expect(way).toEqual([
      ['others-paused'],
      ['others-paused', 'camera-low'],
      ['others-paused', 'camera-low', 'all-paused'],
      ['others-paused', 'camera-low', 'all-paused'],
    ]);
  });

  it('only what relieves the strained direction yields', () => {
    const lossy = { up: true, losesUp: true };
    expect(over(noSaving, 0, 60, lossy).yielded).toEqual(['camera-low', 'camera-closed']);
    expect(over(noSaving, 0, 600, { up: true }).yielded).toEqual(['camera-low']);
    expect(over(noSaving, 0, 14, lossy).yielded).toEqual(['camera-low']);
    const listener = { down: true, sendsPicture: false };
    expect(over(noSaving, 0, 60, listener).yielded).toEqual(['others-paused', 'all-paused']);
    expect(
      over(noSaving, 0, 60, { down: true, up: true, sendsPicture: false, receivesPicture: false }),
    ).toEqual({
      ...noSaving,
    });
  });
});

describe('on a line that has recovered', () => {
  const all = over(noSaving, 0, 10, { down: true });

  it('nothing comes back at once, then one thing after the other, the last to go first', () => {
    expect(over(all, 10_000, 18).yielded).toHaveLength(3);
    expect(over(all, 10_000, 24).yielded).toEqual(['others-paused', 'camera-low']);
    expect(over(all, 10_000, 200).yielded).toEqual([]);
  });

  it('it takes twice as long after a try that failed, until one has held', () => {
    const tried = over(all, 10_000, 24);
    const failed = over(tried, 34_000, 2, { down: true });
    expect(failed.yielded).toContain('all-paused');
    expect(failed.patience).toBe(2 * all.patience);
    expect(over(failed, 36_000, 38).yielded).toHaveLength(3);
    expect(over(failed, 36_000, 44).yielded).toHaveLength(2);
    expect(over(failed, 36_000, 400).patience).toBe(all.patience);
  });
});

it('whatever the line does: in one step one thing yields or comes back, in order, and none twice', () => {
  const reading = fc.record({
    losesUp: fc.boolean(),
    ...{ up: fc.boolean(), down: fc.boolean(), sendsPicture: fc.boolean(), receivesPicture: fc.boolean() },
    wait: fc.integer({ min: 100, max: 60_000 }),
  });
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
      let [saving, at] = [noSaving, 0];
      for (const { wait, ...strain } of readings) {
        at += wait;
        const next = nextSaving(saving, { ...strain, at });
        expect(Math.abs(next.yielded.length - saving.yielded.length)).toBeLessThanOrEqual(1);
        expect(new Set(next.yielded).size).toBe(next.yielded.length);
        expect(yields).toEqual(expect.arrayContaining([...next.yielded]));
        expect(next.patience).toBeLessThanOrEqual(320_000);
        saving = next;
      }
    }),
  );
});
