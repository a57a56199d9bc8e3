import { describe, expect, it } from 'vitest';
import { decibels, power } from '../sound-check/decibels.ts';
import { mixed, noise, sampleRate, withPauses } from '../sound-check/testing/signals.ts';
import { commonLoudness, Leveller } from './leveller.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { inBlocks, voice } from './testing/voices.ts';

function levelled(sound: Float32Array, decibels: number | null = null) {
  const leveller = new Leveller({ sampleRate, decibels });
  const out = sound.slice();
  const gains: number[] = [];
  inBlocks(sound, (block, index) => {
    leveller.process(block, out.subarray(index * block.length, (index + 1) * block.length));
    gains.push(leveller.decibels);
  });
  return { out, gains };
}

function loudness(sound: Float32Array): number {
  const meter = new LoudnessMeter(sampleRate);
  inBlocks(sound, (block) => meter.process(block));
  return meter.shortTerm;
}

describe('equal loudness', () => {
  it('makes a loud booth and a soft one alike, within 12 dB', () => {
    const ends = [-15, -23, -34].map((level) =>
      loudness(levelled(withPauses(noise(5, level))).out.slice(-3 * sampleRate)),
    );
    // Half of each second is a pause and a fade, which do not count while it speaks.
    for (const end of ends) expect(Math.abs(end - (commonLoudness - 3))).toBeLessThan(3);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(1.5);
  });

  it('goes no further than 12 dB either way', () => {
    expect(levelled(noise(8, -4)).gains.at(-1)).toBe(-12);
    expect(levelled(noise(8, -40, 3)).gains.at(-1)).toBeCloseTo(12, 0);
  });

  it('stands still in silence, in the noise of a room, and in the pauses of a voice', () => {
    expect(levelled(new Float32Array(2 * sampleRate)).gains.at(-1)).toBe(0);
    expect(levelled(noise(4, -50)).gains.at(-1)).toBe(0);
    const speech = mixed(voice(6, { pitch: 140, peak: 0.3, seed: 9 }), noise(6, -60));
    const { gains } = levelled(Float32Array.from([...speech, ...noise(4, -60)]));
    const atEnd = gains[Math.floor((6.4 * sampleRate) / 128)];
    expect(gains.at(-1)).toBe(atEnd);
  });

  it('is too slow to be heard once it knows a voice: no more than 1.5 dB a second', () => {
    const { gains } = levelled(Float32Array.from([...noise(4, -23), ...noise(4, -13)]));
    const second = sampleRate / 128;
    for (let at = 4 * second; at + second < gains.length; at += 50)
      expect(Math.abs((gains[Math.floor(at + second)] ?? 0) - (gains[Math.floor(at)] ?? 0))).toBeLessThan(
        1.7,
      );
  });

  it('begins where it was when the voice is known', () => {
    const { gains, out } = levelled(noise(1, -30), 7);
    expect(gains[0]).toBe(7);
    expect(decibels(power(out.subarray(0, 4800)))).toBeCloseTo(-23, 0);
  });
});
