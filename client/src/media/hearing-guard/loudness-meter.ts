import { quietest } from '../sound-check/decibels.ts';
import { KWeighting } from './k-weighting.ts';

/** Loudness is told in steps of so many seconds. */
const step = 0.1;

/** Momentary loudness is of 400 ms, short-term of 3 s (EBU Tech 3341). */
const momentary = 4;
const shortTerm = 30;

/** The loudness of one channel after ITU-R BS.1770: LUFS, -120 is silence. */
export class LoudnessMeter {
  readonly #weighting: KWeighting;
  readonly #length: number;
  readonly #past = new Float64Array(shortTerm);
  #at = 0;
  #energy = 0;
  #count = 0;

  constructor(sampleRate: number) {
    this.#weighting = new KWeighting(sampleRate);
    this.#length = Math.round(step * sampleRate);
  }

  /** Answers whether a step of 100 ms ended. */
  process(block: Float32Array): boolean {
    this.#energy += this.#weighting.energy(block);
    this.#count += block.length;
    if (this.#count < this.#length) return false;
    this.#past[this.#at] = this.#energy / this.#count;
    this.#at = (this.#at + 1) % shortTerm;
    this.#energy = 0;
    this.#count = 0;
    return true;
  }

  get momentary(): number {
    return this.#over(momentary);
  }

  get shortTerm(): number {
    return this.#over(shortTerm);
  }

  #over(steps: number): number {
    let sum = 0;
    for (let back = 1; back <= steps; back += 1)
      sum += this.#past[(this.#at - back + shortTerm) % shortTerm] ?? 0;
    return loudness(sum / steps);
  }
}

/** A weighted mean square as LUFS. */
const loudness = (power: number): number =>
  power <= 0 ? quietest : Math.max(quietest, -0.691 + 10 * Math.log10(power));
