import { expect, it } from 'vitest';
import { bandwidth } from './bandwidth.ts';
import { decibels } from './decibels.ts';
import { bandPower, spectrum } from './spectrum.ts';
import { band, mixed, noise, sampleRate, tone } from './testing/signals.ts';

it('keeps the power of a signal in its spectrum', () => {
  const made = spectrum(tone(1, -20, 1000), sampleRate);
  expect(decibels(bandPower(made, 0, 24_000))).toBeCloseTo(-20, 1);
  expect(decibels(bandPower(made, 900, 1100))).toBeCloseTo(-20, 1);
  expect(decibels(bandPower(made, 2000, 24_000))).toBeLessThan(-90);
});

it.each([4000, 8000, 15_000])(
  'finds a band that ends at %d Hz, over a little noise and over none',
  (cutoff) => {
    const voice = band(2, -24, cutoff);
    expect(bandwidth(voice, { silence: new Float32Array(voice.length), sampleRate })).toBe(cutoff);
    const speech = mixed(voice, noise(2, -80, 3));
    expect(bandwidth(speech, { silence: noise(2, -80, 5), sampleRate })).toBe(cutoff);
  },
);

it('does not take noise for voice, nor a tone for a band', () => {
  expect(bandwidth(noise(2, -30, 3), { silence: noise(2, -30, 5), sampleRate })).toBe(0);
  expect(bandwidth(tone(2, -20, 440), { silence: noise(2, -90), sampleRate })).toBeLessThan(1000);
});

it('goes no further than the noise lets it', () => {
  const voice = band(2, -40, 15_000);
  const loud = bandwidth(mixed(voice, noise(2, -30, 3)), { silence: noise(2, -30, 5), sampleRate });
  expect(loud).toBeLessThan(15_000);
});
