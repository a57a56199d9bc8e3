import { decibels } from '../sound-check/decibels.ts';

/** Seconds of a minute. */
const seconds = 60;

/** The mean level of the last minute. What was before the first sample counts as silence. */
export class MinuteMean {
  readonly #sampleRate: number;
  readonly #past = new Float64Array(seconds);
  #at = 0;
  #energy = 0;
  #count = 0;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  process(block: Float32Array): void {
    for (const sample of block) this.#energy += sample * sample;
    this.#count += block.length;
    if (this.#count < this.#sampleRate) return;
    this.#past[this.#at] = this.#energy / this.#count;
    this.#at = (this.#at + 1) % seconds;
    this.#energy = 0;
    this.#count = 0;
  }

  /** dBFS. */
  get level(): number {
    return decibels(this.#past.reduce((sum, one) => sum + one, 0) / seconds);
  }
}
