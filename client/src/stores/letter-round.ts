import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import { createStore, type Store } from './store.ts';

/** Letters to many, one after the other. `left`: those that were not tried. */
export type RoundState =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly done: number; readonly of: number }
  | {
      readonly at: 'over';
      readonly sent: number;
      readonly failed: number;
      readonly left: number;
      /** Why it ended before its end: the next letters would have met the same. */
      readonly because: Refusal | null;
    };

export interface LetterRound extends Store<RoundState> {
  /** Nothing while a round is on. */
  readonly start: (people: readonly ParticipantId[]) => Promise<void>;
  /** After the letter that is on its way. What was sent stays sent. */
  readonly stop: () => void;
}

export interface LetterRoundOptions {
  readonly send: (participant: ParticipantId) => Promise<Refusal | null>;
  /** Ends after so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** What is the fault of one address or letter; after anything else the next letter would fare no better. */
const ofOneLetter: ReadonlySet<Refusal['code']> = new Set([
  ...(['mail.address-refused', 'mail.no-address', 'mail.later', 'not.found'] as const),
  ...(['state.stale', 'input.invalid'] as const),
]);

/** A round of letters: one fault does not end it; a mail server out of reach does; the server's pace is kept. */
export function createLetterRound({ send, wait }: LetterRoundOptions): LetterRound {
  const store = createStore<RoundState>({ at: 'idle' });
  let stopped = false;
  const isStopped = () => stopped;

  async function patiently(person: ParticipantId): Promise<Refusal | null> {
    for (;;) {
      const refusal = await send(person);
      if (refusal?.code !== 'rate.exceeded') return refusal;
      await wait(refusal.retryAfter ?? 1);
      if (stopped) return refusal;
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    stop: () => {
      stopped = true;
    },
    start: async (people) => {
      if (store.get().at === 'sending') return;
      stopped = false;
      let [sent, failed] = [0, 0];
      let because: Refusal | null = null;
      store.set({ at: 'sending', done: 0, of: people.length });
      for (const person of people) {
        if (isStopped()) break;
        const refusal = await patiently(person);
        if (refusal === null) sent += 1;
        else if (refusal.code !== 'rate.exceeded') failed += 1;
        if (refusal !== null && refusal.code !== 'rate.exceeded' && !ofOneLetter.has(refusal.code)) {
          because = refusal;
          break;
        }
        store.set({ at: 'sending', done: sent + failed, of: people.length });
      }
      store.set({ at: 'over', sent, failed, left: people.length - sent - failed, because });
    },
  };
}
