import type { Clock } from '../../clock.ts';

/** A clock that moves only when told. */
export class HeldClock implements Clock {
  #now = 1_700_000_000_000;
  #due: { readonly at: number; readonly act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): () => void {
    const entry = { at: this.#now + ms, act };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((one) => one !== entry);
    };
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const entry of this.#due.filter(({ at }) => at <= this.#now)) {
      // One that an earlier one cancelled is not there any more.
      if (!this.#due.includes(entry)) continue;
      this.#due = this.#due.filter((one) => one !== entry);
      entry.act();
    }
  }
}
