import { Fourier } from '../fourier.ts';

/** Samples of one transform: 43 ms at 48 kHz, bins of 23 Hz. */
const size = 2048;

/** The Hann window, and its mean square, by which a spectrum is brought back to the power of the signal. */
const hann = Float64Array.from(
  { length: size },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size),
);
const fourier = new Fourier(size);
const windowPower = hann.reduce((sum, weight) => sum + weight * weight, 0) / size;

export interface Spectrum {
  /** The mean power in each bin (one-sided): their sum is the power of the signal. */
  readonly bins: Float64Array;
  /** The width of a bin, Hz. */
  readonly hertz: number;
}

/** The mean power spectrum by Welch's method: windows that overlap by half. */
export function spectrum(samples: Float32Array, sampleRate: number): Spectrum {
  const bins = new Float64Array(size / 2);
  let count = 0;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  for (let start = 0; start + size <= samples.length; start += size / 2) {
    for (let index = 0; index < size; index += 1) {
      real[index] = (samples[start + index] ?? 0) * (hann[index] ?? 0);
      imaginary[index] = 0;
    }
    fourier.transform(real, imaginary);
    for (let bin = 0; bin < bins.length; bin += 1) {
      const [re, im] = [real[bin] ?? 0, imaginary[bin] ?? 0];
      bins[bin] = (bins[bin] ?? 0) + (2 * (re * re + im * im)) / (size * size * windowPower);
    }
    count += 1;
  }
  return { bins: bins.map((sum) => sum / Math.max(1, count)), hertz: sampleRate / size };
}

/** The power between two frequencies. */
export function bandPower({ bins, hertz }: Spectrum, from: number, to: number): number {
  let sum = 0;
  for (let bin = Math.ceil(from / hertz); bin < Math.min(bins.length, to / hertz); bin += 1)
    sum += bins[bin] ?? 0;
  return sum;
}
