import { amplitude } from './reference.ts';

/** Near full scale, from where a sudden sound is an incident. Raw, before anything is made louder or softer. */
const near = amplitude(-3);

/** It is sudden if it rose by this much (as a factor; 20 dB) … */
const rise = amplitude(20);

/** … within so many milliseconds: a voice takes several periods of its pitch to become loud. */
const within = 3;

/** How fast the loudness before is forgotten, dB a second: a pause between two words is no calm. */
const forgets = 20;

/** Finds a sudden peak: a click, a dropped microphone, a plug. */
export class PeakDetector {
  readonly #slot: number;
  readonly #forget: number;
  readonly #late = new Float64Array(within);
  #at = 0;
  #count = 0;
  #loudest = 0;
  #before = 0;

  constructor(sampleRate: number) {
    this.#slot = Math.round(sampleRate / 1000);
    this.#forget = amplitude(-forgets / 1000);
  }

  /** Takes a sample; answers whether it is the first of a peak. */
  next(sample: number): boolean {
    const size = Math.abs(sample);
    const isPeak = size >= near && this.#before * rise < size;
    if (size > this.#loudest) this.#loudest = size;
    this.#count += 1;
    if (this.#count === this.#slot) {
      this.#before = Math.max(this.#late[this.#at] ?? 0, this.#before * this.#forget);
      this.#late[this.#at] = this.#loudest;
      this.#at = (this.#at + 1) % within;
      this.#loudest = 0;
      this.#count = 0;
    }
    return isPeak;
  }
}
