/** The time, handed in so that tests can hold it. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** ms since some moment before this process's first: it never steps, whatever is done to the wall clock. */
  steady(): number;
  /** Calls `act` once, `ms` from now. The answer cancels it; cancelling twice is harmless. */
  after(ms: number, act: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
