import { DelayLine } from './delay-line.ts';
import { LowestOfLate } from './lowest-of-late.ts';

/** How far the limiter sees ahead, and so how late it is, seconds. */
export const limiterLookAhead = 0.003;

/** The time in which the gain comes back by two thirds, seconds. */
const release = 0.15;

/**
 * The last stage before the ear: whatever comes in, no sample that goes out is above the ceiling. The gain is the lowest
 * that any sample in sight needs, averaged over the look-ahead, so that it bends down before the peak instead of clipping it:
 * a mean of values of which each is low enough for a sample is low enough for it.
 */
export class Limiter {
  ceiling: number;
  readonly #length: number;
  readonly #delay: DelayLine;
  readonly #lowest: LowestOfLate;
  readonly #held: Float64Array;
  readonly #release: number;
  #sum: number;
  #at = 0;
  #gain = 1;

  constructor({ ceiling, sampleRate }: { readonly ceiling: number; readonly sampleRate: number }) {
    this.ceiling = ceiling;
    this.#length = Math.round(limiterLookAhead * sampleRate);
    this.#delay = new DelayLine(this.#length);
    this.#lowest = new LowestOfLate(this.#length + 1);
    this.#held = new Float64Array(this.#length).fill(1);
    this.#sum = this.#length;
    this.#release = 1 - Math.exp(-1 / (release * sampleRate));
  }

  /** Limits a block in place, `limiterLookAhead` late; answers the lowest gain in it. */
  process(block: Float32Array): number {
    const { ceiling } = this;
    let lowest = 1;
    for (let index = 0; index < block.length; index += 1) {
      const given = block[index] ?? 0;
      // A sample that is no number would make every later one no number.
      const sample = Number.isFinite(given) ? given : 0;
      const size = Math.abs(sample);
      const needed = this.#lowest.next(size > ceiling ? ceiling / size : 1);
      this.#gain = Math.min(needed, this.#gain + (1 - this.#gain) * this.#release);
      this.#sum += this.#gain - (this.#held[this.#at] ?? 1);
      this.#held[this.#at] = this.#gain;
      this.#at = (this.#at + 1) % this.#length;
      const gain = Math.min(1, this.#sum / this.#length);
      lowest = Math.min(lowest, gain);
      // What rounding may add is taken off, so that the promise holds to the last bit; a ceiling may be lowered in between.
      const out = this.#delay.next(sample) * gain;
      block[index] = Math.max(-ceiling, Math.min(ceiling, out));
    }
    return lowest;
  }
}
