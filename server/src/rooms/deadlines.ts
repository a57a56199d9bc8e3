import type { Clock } from '../clock.ts';
import type { Stop } from './contract.ts';

/** Timers hold at most 2^31 ms; a later deadline is approached in steps. */
const longestWait = 24 * 60 * 60 * 1000;

/** Turns the reaching of a time into an act, which is a command by the server. One deadline a key; the newest counts. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #stops = new Map<string, Stop>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `act` once when the clock reaches `at` (ms since the epoch), at once in the next turn if it has passed. */
  set(key: string, at: number, act: () => void): void {
    this.cancel(key);
    const left = Math.max(0, at - this.#clock.now());
    const stop = this.#clock.after(Math.min(left, longestWait), () => {
      this.#stops.delete(key);
      if (left > longestWait) this.set(key, at, act);
      else act();
    });
    this.#stops.set(key, stop);
  }

  has(key: string): boolean {
    return this.#stops.has(key);
  }

  /** Whether any deadline is set. */
  get any(): boolean {
    return this.#stops.size > 0;
  }

  cancel(key: string): void {
    this.#stops.get(key)?.();
    this.#stops.delete(key);
  }

  close(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }
}
