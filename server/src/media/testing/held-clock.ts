import type { Clock } from '../../clock.ts';

/** A clock that moves only when told. */
export class HeldClock implements Clock {
  #steady = 5_000_000;
  /** How far the wall clock is ahead. */
  #ahead = 1_700_000_000_000 - this.#steady;
  #due: { readonly at: number; readonly act: () => void }[] = [];

  now(): number {
    return this.#steady + this.#ahead;
  }

  steady(): number {
    return this.#steady;
  }

  after(ms: number, act: () => void): () => void {
    const entry = { at: this.#steady + ms, act };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((one) => one !== entry);
    };
  }

  advance(ms: number): void {
    this.#steady += ms;
    for (const entry of this.#due.filter(({ at }) => at <= this.#steady)) {
      // One that an earlier one cancelled is not there any more.
      if (!this.#due.includes(entry)) continue;
      this.#due = this.#due.filter((one) => one !== entry);
      entry.act();
    }
  }

  /** Sets the wall clock by so much, as an operator or the network does. */
  step(ms: number): void {
    this.#ahead += ms;
  }
}
