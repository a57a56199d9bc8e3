import { decibels, framePowers } from './decibels.ts';

/** Frames of 20 ms, in which a syllable stands out and a sine of a deep voice is still whole. */
const frameSeconds = 0.02;

/** A frame counts as speech when it is this far (dB) above the noise. */
const aboveNoise = 8;

/** Samples at or above this share of full scale are taken for clipped. */
const clippedAt = 0.985;

/**
 * The noise when nobody speaks, dBFS: the median of the frames, so that a door or a cough does not count.
 */
export function noiseFloor(silence: Float32Array, sampleRate: number): number {
  const powers = framePowers(silence, Math.round(frameSeconds * sampleRate)).sort((a, b) => a - b);
  return decibels(powers[Math.floor(powers.length / 2)] ?? 0);
}

/**
 * The level of the voice while it speaks, dBFS: the mean power of the frames that stand above the noise, pauses left out,
 * as ITU-T P.56 means its active speech level. Where nothing stands above the noise, the mean of all.
 */
export function speechLevel(
  speech: Float32Array,
  { noise, sampleRate }: { readonly noise: number; readonly sampleRate: number },
): number {
  const powers = framePowers(speech, Math.round(frameSeconds * sampleRate));
  const active = powers.filter((power) => decibels(power) > noise + aboveNoise);
  const counted = active.length === 0 ? powers : active;
  return decibels(counted.reduce((sum, power) => sum + power, 0) / Math.max(1, counted.length));
}

/** Which share of the samples is clipped, 0 to 1. */
export function clipping(samples: Float32Array): number {
  let clipped = 0;
  for (const sample of samples) if (Math.abs(sample) >= clippedAt) clipped += 1;
  return samples.length === 0 ? 0 : clipped / samples.length;
}
