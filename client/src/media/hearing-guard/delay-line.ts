/** Hands every sample on after a fixed number of others. */
export class DelayLine {
  readonly #kept: Float32Array;
  #at = 0;

  constructor(length: number) {
    this.#kept = new Float32Array(length);
  }

  /** Takes a sample, gives the one from `length` samples ago. */
  next(sample: number): number {
    const out = this.#kept[this.#at] ?? 0;
    this.#kept[this.#at] = sample;
    this.#at = (this.#at + 1) % this.#kept.length;
    return out;
  }
}
