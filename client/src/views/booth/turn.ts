import { dayMs, turnMs } from '@entente/shared/interpretation';

/** How long before its end a turn is told to be nearly over (ms), and the day likewise. */
const turnWarningMs = 2 * 60_000;
const dayWarningMs = 10 * 60_000;

export type Stretch = 'going' | 'ending' | 'over';

export interface Turn {
  /** Since this stretch on air began, ms. */
  readonly usedMs: number;
  readonly turn: Stretch;
  /** On air today, this stretch included, ms. */
  readonly todayMs: number;
  readonly day: Stretch;
}

/** How long somebody has been on air at `now`, since `since` (null off air) and `airMs` before. */
export function turnOf(now: number, { since, airMs }: { since: number | null; airMs: number }): Turn {
  const usedMs = since === null ? 0 : Math.max(0, now - since);
  const todayMs = airMs + usedMs;
  return {
    usedMs,
    turn: stretch(usedMs, turnMs, turnWarningMs),
    todayMs,
    day: stretch(todayMs, dayMs, dayWarningMs),
  };
}

const stretch = (used: number, whole: number, warning: number): Stretch =>
  used >= whole ? 'over' : used >= whole - warning ? 'ending' : 'going';
