import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibels, power } from '../sound-check/decibels.ts';
import { noise, sampleRate, tone } from '../sound-check/testing/signals.ts';
import type { GuardFigures } from './guard-words.ts';
import { HearingGuard } from './hearing-guard.ts';
import { MinuteMean } from './minute-mean.ts';
import { limitsAt, usualFullScale } from './reference.ts';
import { blockLength, inBlocks, voice } from './testing/voices.ts';

const guard = (fullScale: number): HearingGuard => new HearingGuard({ fullScale, sampleRate, blockLength });

function guarded(sound: Float32Array, fullScale = usualFullScale) {
  const of = guard(fullScale);
  const out = sound.slice();
  const figures: GuardFigures[] = [];
  inBlocks(out, (block) => {
    const told = of.process(block);
    if (told !== null) figures.push(told);
  });
  return { out, figures };
}

describe('what full scale is taken for', () => {
  it('sets the limits relative to it', () => {
    expect(limitsAt(100)).toMatchObject({ dose: -20 });
    expect(decibels(limitsAt(100).sustained)).toBeCloseTo(-6);
    expect(decibels(limitsAt(112).sustained)).toBeCloseTo(-18);
    expect(decibels(limitsAt(112).ceiling ** 2)).toBeCloseTo(-12);
    expect(decibels(limitsAt(94).ceiling ** 2), 'always with room for a converter').toBeCloseTo(-1);
  });
});

describe('the hearing guard', () => {
  it('brings what stays loud down to the level that may last, within 150 ms', () => {
    const loud = fc.double({ min: -6, max: 20, noNaN: true });
    const reference = fc.constantFrom(94, 100, 112);
    const made = fc.constantFrom(
      (level: number) => noise(1, level),
      (level: number) => tone(1, level, 300),
    );
    fc.assert(
      fc.property(loud, reference, made, (above, fullScale, make) => {
        const { out } = guarded(make(94 - fullScale + above + 6), fullScale);
        const most = decibels(limitsAt(fullScale).sustained);
        for (let start = 0.15 * sampleRate; start < 0.85 * sampleRate; start += 0.05 * sampleRate)
          expect(decibels(power(out.subarray(start, start + 0.1 * sampleRate)))).toBeLessThan(most + 0.5);
      }),
      { numRuns: 30 },
    );
  });

  it('lets a short loud sound pass', () => {
    const sound = new Float32Array(sampleRate);
    sound.set(tone(0.03, -4), 24_000);
    const { out } = guarded(sound);
    expect(decibels(power(out.subarray(24_144, 24_144 + 1440)))).toBeCloseTo(-4, 0);
  });

  it('leaves a voice of usual loudness alone', () => {
    const { figures } = guarded(voice(5, { pitch: 120, peak: 0.5, seed: 3 }));
    expect(figures.every(({ reduction }) => reduction === 0)).toBe(true);
  });

  it('tells how loud it is and by how much it is turned down', () => {
    const { figures } = guarded(tone(4, 0, 997));
    // The limit is half the power of full scale: -6 dBFS; a sine of 997 Hz is as loud as its power says.
    expect(figures.at(-1)?.level).toBeCloseTo(-6, 0);
    expect(figures.at(-1)?.reduction).toBeCloseTo(6, 0);
  });

  it('tells the mean of the last minute', () => {
    const { figures } = guarded(tone(3.1, -15));
    expect(figures.at(-1)?.minuteMean).toBeCloseTo(-15 + 10 * Math.log10(3 / 60), 0);
  });
});

it('counts the dose of a minute, silence before it included', () => {
  const minute = new MinuteMean(sampleRate);
  const second = tone(1, -15);
  for (let at = 0; at < 30; at += 1) minute.process(second);
  expect(minute.level).toBeCloseTo(-18, 1);
  for (let at = 0; at < 30; at += 1) minute.process(second);
  expect(minute.level).toBeCloseTo(-15, 1);
  for (let at = 0; at < 60; at += 1) minute.process(new Float32Array(sampleRate));
  expect(minute.level).toBe(-120);
});
