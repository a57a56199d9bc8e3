import { describe, expect, it } from 'vitest';
import { clipping, noiseFloor, speechLevel } from './levels.ts';
import { mixed, noise, sampleRate, tone, withPauses } from './testing/signals.ts';

describe('levels', () => {
  it.each([-80, -60, -40])('finds a noise of %d dBFS, whatever door is slammed', (level) => {
    const silence = noise(3, level);
    silence.set(tone(0.3, -6), 20_000);
    expect(noiseFloor(silence, sampleRate)).toBeCloseTo(level, 0);
  });

  it.each([-40, -24, -12])('finds a voice of %d dBFS, pauses left out', (level) => {
    const speech = mixed(withPauses(tone(5, level)), noise(5, -70));
    expect(speechLevel(speech, { noise: -70, sampleRate })).toBeCloseTo(level, 0);
  });

  it('takes all for the voice where nothing stands above the noise', () => {
    expect(speechLevel(noise(5, -30), { noise: -30, sampleRate })).toBeCloseTo(-30, 0);
    expect(speechLevel(new Float32Array(0), { noise: -120, sampleRate })).toBe(-120);
  });

  it('counts what is clipped', () => {
    const loud = tone(1, 6).map((sample) => Math.max(-1, Math.min(1, sample)));
    expect(clipping(loud)).toBeGreaterThan(0.4);
    expect(clipping(tone(1, -6))).toBe(0);
    expect(clipping(new Float32Array(0))).toBe(0);
  });
});
