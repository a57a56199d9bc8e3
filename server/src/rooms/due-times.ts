import type { Clock } from '../clock.ts';
import { due, type Due } from '../domain/due.ts';
import type { MeetingState } from '../domain/state.ts';
import { Deadlines } from './deadlines.ts';

/** Keeps the deadlines that the state holds level with it, after a restart too; when one is reached, it is acted upon. */
export class DueTimes {
  readonly #deadlines: Deadlines;
  readonly #act: (due: Due) => void;
  readonly #set = new Map<string, number>();

  constructor(clock: Clock, act: (due: Due) => void) {
    this.#deadlines = new Deadlines(clock);
    this.#act = act;
  }

  get any(): boolean {
    return this.#deadlines.any;
  }

  reconcile(state: MeetingState): void {
    const wanted = new Map(due(state).map((each) => [each.key, each]));
    for (const key of this.#set.keys())
      if (!wanted.has(key)) {
        this.#deadlines.cancel(key);
        this.#set.delete(key);
      }
    for (const [key, each] of wanted) {
      if (this.#set.get(key) === each.at) continue;
      this.#set.set(key, each.at);
      this.#deadlines.set(key, each.at, () => {
        // Forgotten before the act: if it fails, the next publication sets the same deadline again.
        this.#set.delete(key);
        this.#act(reached(each));
      });
    }
  }

  close(): void {
    this.#deadlines.close();
  }
}

/** Its time has come, whatever the clock reads: a timer may be a millisecond early, or the clock be set back. */
const reached = ({ key, at, decide }: Due): Due => ({
  ...{ key, at },
  decide: (state, now) => decide(state, Math.max(now, at)),
});
