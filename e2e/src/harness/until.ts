import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** ms after which the wait fails; 30 s if not given: a machine with two cores and four browsers is slow at times. */
  readonly deadline?: number;
  /** ms between two looks; 40 if not given. */
  readonly every?: number;
}

/**
 * Looks again and again until what it sees is enough, and answers that. Past the deadline it throws, with what it saw
 * last: a wait that fails has to say how far it got.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  enough: (seen: T) => boolean,
  { deadline = 30_000, every = 40 }: Patience = {},
): Promise<T> {
  const end = performance.now() + deadline;
  for (;;) {
    const seen = await look();
    if (enough(seen)) return seen;
    if (performance.now() > end) throw new Error(`${what}: not within ${deadline} ms; saw ${show(seen)}`);
    await pause(every);
  }
}

/**
 * Looks for the whole of a period and fails at the first look that is not right: for what must *not* happen. Answers how
 * many looks there were.
 */
export async function throughout<T>(
  what: string,
  look: () => T | Promise<T>,
  right: (seen: T) => boolean,
  { period, every = 40 }: { readonly period: number; readonly every?: number },
): Promise<number> {
  const end = performance.now() + period;
  let looks = 0;
  while (performance.now() < end) {
    const seen = await look();
    looks++;
    if (!right(seen)) throw new Error(`${what}: broken at look ${looks}; saw ${show(seen)}`);
    await pause(every);
  }
  return looks;
}

function show(seen: unknown): string {
  const text = seen instanceof Error ? seen.message : seen === undefined ? 'nothing' : JSON.stringify(seen);
  return text.length > 2_000 ? `${text.slice(0, 2_000)}...` : text;
}
