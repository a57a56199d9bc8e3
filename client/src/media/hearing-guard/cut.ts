import { amplitude } from './reference.ts';

/** How far a sound is turned down by an incident, dB. */
const depth = 40;

/** The time in which it comes back, seconds. */
const comesBack = 0.5;

/** Turns a sound down within a look-ahead and back up after it, both evenly in dB, so that there is no click. */
export class Cut {
  readonly #down: number;
  readonly #up: number;
  readonly #floor = amplitude(-depth);
  #gain = 1;
  isHeld = false;

  constructor({ lookAhead, sampleRate }: { readonly lookAhead: number; readonly sampleRate: number }) {
    this.#down = amplitude(-depth / lookAhead);
    this.#up = amplitude(depth / (comesBack * sampleRate));
  }

  /** Whether nothing is turned down. */
  get isOpen(): boolean {
    return !this.isHeld && this.#gain === 1;
  }

  /** The gain for the next sample. */
  next(): number {
    if (this.isHeld) this.#gain = Math.max(this.#floor, this.#gain * this.#down);
    else if (this.#gain < 1) this.#gain = Math.min(1, this.#gain * this.#up);
    return this.#gain;
  }
}
