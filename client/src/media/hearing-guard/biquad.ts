export interface BiquadCoefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Below this a filter is at rest: smaller numbers slow a processor down and are no sound. */
const rest = 1e-25;

/** A filter of second order, in transposed direct form II. */
export class Biquad {
  readonly #of: BiquadCoefficients;
  #first = 0;
  #second = 0;

  constructor(coefficients: BiquadCoefficients) {
    this.#of = coefficients;
  }

  next(sample: number): number {
    const { b0, b1, b2, a1, a2 } = this.#of;
    const out = b0 * sample + this.#first;
    this.#first = b1 * sample - a1 * out + this.#second;
    this.#second = b2 * sample - a2 * out;
    return out;
  }

  /** To be called now and then. */
  settle(): void {
    if (!(Math.abs(this.#first) > rest)) this.#first = 0;
    if (!(Math.abs(this.#second) > rest)) this.#second = 0;
  }
}
