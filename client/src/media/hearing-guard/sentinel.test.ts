import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibels } from '../sound-check/decibels.ts';
import { mixed, noise, sampleRate, tone } from '../sound-check/testing/signals.ts';
import { Sentinel, sentinelLookAhead, type Found } from './sentinel.ts';
import { blockLength, clicks, faded, held, howl, inBlocks, music, voice } from './testing/voices.ts';

function watched(sound: Float32Array) {
  const sentinel = new Sentinel(sampleRate);
  const out = new Float32Array(sound.length);
  const found: (Found & { readonly at: number })[] = [];
  inBlocks(sound, (block, index) => {
    const start = index * blockLength;
    const one = sentinel.process(block, out.subarray(start, start + blockLength));
    if (one !== null) found.push({ ...one, at: start / sampleRate });
  });
  return { out, found };
}

const peakLevel = (samples: Float32Array): number =>
  decibels(samples.reduce((most, sample) => Math.max(most, sample * sample), 0));

describe('an acoustic incident', () => {
  it('is no voice, high or low, loud or soft, in silence or in noise', () => {
    const shape = fc.record({
      pitch: fc.integer({ min: 80, max: 320 }),
      peak: fc.double({ min: 0.02, max: 0.68, noNaN: true }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(shape, fc.constantFrom(-120, -60, -40), (of, floor) => {
        const { found, out } = watched(mixed(voice(3, of), noise(3, floor)));
        expect(found).toEqual([]);
        expect(peakLevel(out)).toBeGreaterThan(-40);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20) },
    );
  }, 60_000);

  it('is no voice that is too near its microphone, once it is known', () => {
    const sound = voice(6, { pitch: 110, peak: 1, seed: 5 });
    const { found } = watched(sound);
    expect(found.filter(({ at }) => at > 1)).toEqual([]);
  });

  it('is no tone that is switched on, nor one that stays', () => {
    const sound = new Float32Array(4 * sampleRate);
    sound.set(tone(3, -11, 880), sampleRate);
    expect(watched(sound).found).toEqual([]);
  });

  it.each([
    ['a test signal at full scale', tone(4, -3.02, 1000)],
    ['a test signal that was faded in', faded(tone(4, -3.02, 440), 0.3)],
    ['a held vowel', held(4, { pitch: 140, peak: 1, formants: [730, 1090, 2440] })],
    [
      'a vowel sung so high that its pitch is nearly all of it',
      held(4, { pitch: 620, peak: 1, formants: [620, 870] }),
    ],
    ['the music of a queue', music(4, 0.9)],
  ])(
    'is no steady tone, as loud as it may be: %s',
    (_, sound) => {
      const { found, out } = watched(sound);
      // What is loud from the first sample on is a sudden peak, and lasts a second and a half at most.
      expect(found.filter(({ kind }) => kind === 'feedback')).toEqual([]);
      const late = Math.round(3 * sampleRate);
      expect(peakLevel(out.subarray(late))).toBeCloseTo(peakLevel(sound.subarray(late)), 0);
    },
    60_000,
  );

  it('is no tone of which a decoder catches the middle', () => {
    for (const [pace, level] of [0.01, 0.02, 0.04, 0.08, 0.13, 0.16].flatMap(
      (each) =>
        [
          [each, -11],
          [each, -3.02],
        ] as const,
    )) {
      const settles = tone(2, level, 617).map(
        (sample, index) => sample * 10 ** ((-34 * 0.5 ** (index / sampleRate / pace)) / 20),
      );
      expect(watched(settles).found).toEqual([]);
    }
  }, 60_000);

  it('is a click, which is cut by 40 dB before it is heard', () => {
    const sound = noise(2, -50);
    sound.set(clicks(1, 1).subarray(0, sampleRate), sampleRate);
    sound[sampleRate + 12_000] = 0.95;
    const { found, out } = watched(sound);
    expect(found).toEqual([expect.objectContaining({ kind: 'peak' })]);
    expect(found[0]?.level).toBeGreaterThan(-1);
    const heard = sampleRate + 12_000 + Math.round(sentinelLookAhead * sampleRate);
    expect(decibels((out[heard] ?? 1) ** 2)).toBeLessThan(-39);
    expect(peakLevel(out.subarray(heard - 200, heard + 4800))).toBeLessThan(-38);
  });

  it('is a train of clicks, told once and cut to the last', () => {
    const { found, out } = watched(clicks(3, 0.1));
    expect(found).toHaveLength(1);
    expect(peakLevel(out.subarray(0, 1.4 * sampleRate))).toBeLessThan(-39);
  });

  it('lets the voice come back half a second after the calm', () => {
    const sound = tone(4, -30);
    sound[sampleRate] = 1;
    const { out } = watched(sound);
    expect(peakLevel(out.subarray(1.1 * sampleRate, 1.2 * sampleRate))).toBeLessThan(-60);
    expect(peakLevel(out.subarray(2 * sampleRate, 3 * sampleRate))).toBeCloseTo(-27, 0);
  });

  it('is feedback, found while it still grows and held down as long as it lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 8000 }), fc.integer({ min: 30, max: 120 }), (hertz, pace) => {
        const { found, out } = watched(howl(4, { hertz, pace }));
        expect(found[0]?.kind).toBe('feedback');
        expect(found).toHaveLength(1);
        const at = (found[0]?.at ?? 0) + 0.01;
        expect(peakLevel(out.subarray(at * sampleRate))).toBeLessThan(-39);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20) },
    );
  }, 60_000);

  it('is feedback that shoots up, too fast to be followed, once it stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 6000 }), fc.integer({ min: 140, max: 300 }), (hertz, pace) => {
        const { found } = watched(howl(3, { hertz, pace, ceiling: 0.9 }));
        expect(found.map(({ kind }) => kind)).toEqual(['feedback']);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20) },
    );
  }, 60_000);

  it('is feedback over a voice as well', () => {
    const sound = mixed(howl(4, { hertz: 2600, pace: 40 }), voice(4, { pitch: 130, peak: 0.1, seed: 4 }));
    expect(watched(sound).found.map(({ kind }) => kind)).toContain('feedback');
  });
});
