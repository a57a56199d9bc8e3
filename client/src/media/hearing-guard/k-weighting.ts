import { Biquad, type BiquadCoefficients } from './biquad.ts';

/**
 * The two filters of ITU-R BS.1770-5, Annex 1, for any sample rate: what the head adds above 1.7 kHz, and what hearing
 * leaves out below 38 Hz. The Recommendation gives numbers for 48 kHz alone; these are the analogue filters behind them.
 */
const head = { hertz: 1681.974450955533, quality: 0.7071752369554196, decibels: 3.999843853973347 };
const depth = { hertz: 38.13547087602444, quality: 0.5003270373238773 };

export function headFilter(sampleRate: number): BiquadCoefficients {
  const k = Math.tan((Math.PI * head.hertz) / sampleRate);
  const high = 10 ** (head.decibels / 20);
  const middle = high ** 0.4996667741545416;
  const a0 = 1 + k / head.quality + k * k;
  return {
    b0: (high + (middle * k) / head.quality + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (middle * k) / head.quality + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / head.quality + k * k) / a0,
  };
}

export function depthFilter(sampleRate: number): BiquadCoefficients {
  const k = Math.tan((Math.PI * depth.hertz) / sampleRate);
  const a0 = 1 + k / depth.quality + k * k;
  return {
    ...{ b0: 1, b1: -2, b2: 1 },
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / depth.quality + k * k) / a0,
  };
}

/** Weighs sound as hearing does. */
export class KWeighting {
  readonly #head: Biquad;
  readonly #depth: Biquad;

  constructor(sampleRate: number) {
    this.#head = new Biquad(headFilter(sampleRate));
    this.#depth = new Biquad(depthFilter(sampleRate));
  }

  /** The energy (sum of squares) of a block, weighted. */
  energy(block: Float32Array): number {
    let sum = 0;
    for (const sample of block) {
      const weighted = this.#depth.next(this.#head.next(Number.isFinite(sample) ? sample : 0));
      sum += weighted * weighted;
    }
    this.#head.settle();
    this.#depth.settle();
    return sum;
  }
}
