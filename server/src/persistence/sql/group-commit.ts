/** Why a job of a batch was not done; null if it was. */
export type Outcome = Error | null;

/** How many jobs may share one transaction. */
const largestBatch = 64;

interface Waiting<J> {
  readonly job: J;
  readonly done: (outcome: Outcome) => void;
}

/**
 * Writes jobs one batch after another, in the order in which they came: what comes while a batch is being written shares
 * the next, and so its one fsync. `write` answers an outcome for each job; if it throws, the whole batch failed so.
 */
export class GroupCommit<J> {
  readonly #write: (jobs: readonly J[]) => Promise<readonly Outcome[]>;
  #waiting: Waiting<J>[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(write: (jobs: readonly J[]) => Promise<readonly Outcome[]>) {
    this.#write = write;
  }

  /** Resolves when the job is written, rejects if it was not. */
  add(job: J): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, done: (outcome) => (outcome === null ? resolve() : reject(outcome)) });
      this.#running ??= this.#drain();
    });
  }

  /** Takes no more jobs, and resolves when those it took are done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = this.#waiting.slice(0, largestBatch);
      this.#waiting = this.#waiting.slice(largestBatch);
      const outcomes = await this.#outcomes(batch.map(({ job }) => job));
      for (const [index, { done }] of batch.entries()) done(outcomes[index] ?? null);
    }
    this.#running = null;
  }

  async #outcomes(jobs: readonly J[]): Promise<readonly Outcome[]> {
    try {
      return await this.#write(jobs);
    } catch (error) {
      return jobs.map(() => (error instanceof Error ? error : new Error('not written', { cause: error })));
    }
  }
}
