import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibels, power } from '../sound-check/decibels.ts';
import { noise, sampleRate, tone } from '../sound-check/testing/signals.ts';
import { Limiter, limiterLookAhead } from './limiter.ts';
import { amplitude } from './reference.ts';
import { blockLength, inBlocks } from './testing/voices.ts';

const lookAhead = Math.round(limiterLookAhead * sampleRate);
const limiter = (ceiling: number): Limiter => new Limiter({ ceiling, sampleRate });
const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('the limiter', () => {
  it('lets no sample above the ceiling, whatever comes in', () => {
    const ceiling = fc.double({ min: 0.05, max: 1, noNaN: true });
    const wild = fc.float32Array({ minLength: 4 * blockLength, maxLength: 12 * blockLength });
    const loud = fc.float32Array({
      ...{ minLength: 4 * blockLength, maxLength: 12 * blockLength },
      ...{ min: -4, max: 4, noNaN: true },
    });
    fc.assert(
      fc.property(ceiling, fc.oneof(wild, loud), (most, sound) => {
        const limit = limiter(most);
        inBlocks(sound.slice(), (block) => {
          limit.process(block);
          expect(loudest(block)).toBeLessThanOrEqual(Math.fround(most));
        });
      }),
    );
  });

  it('hands on what is below the ceiling as it came, late by its look-ahead', () => {
    const sound = noise(1, -20);
    const out = sound.slice();
    const limit = limiter(amplitude(-1));
    inBlocks(out, (block) => limit.process(block));
    const whole = sound.length - (sound.length % blockLength);
    for (let index = lookAhead; index < whole; index += 997)
      expect(out[index]).toBe(sound[index - lookAhead]);
  });

  it('bends down before a peak instead of clipping it', () => {
    const sound = tone(1, -30);
    for (let index = 24_000; index < 24_480; index += 1)
      sound[index] = 2 * Math.sin((2 * Math.PI * 440 * index) / sampleRate);
    const limit = limiter(0.5);
    const out = sound.slice();
    inBlocks(out, (block) => limit.process(block));
    const flat = out.filter((sample) => Math.abs(sample) >= 0.4999).length;
    expect(loudest(out)).toBeLessThanOrEqual(0.5);
    expect(flat).toBeLessThan(60);
  });

  it('comes back when the peak is over', () => {
    const sound = noise(3, -20);
    sound[24_000] = 3;
    const limit = limiter(0.5);
    inBlocks(sound, (block) => limit.process(block));
    expect(decibels(power(sound.subarray(2 * sampleRate)))).toBeCloseTo(-20, 0);
  });
});
