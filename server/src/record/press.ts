import type { Refusal } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import { Worker } from 'node:worker_threads';
import type { Printed, PrintJob } from './print-job.ts';

/** Prints documents beside the meetings: laying out a PDF takes a core for a second or two. */
export interface Press {
  /** Refusal: `server.unavailable` with `retryAfter`, if too many wait already or the press is closed. */
  print(job: PrintJob): Promise<Result<Uint8Array, Refusal>>;
  /** Stops what is being printed. */
  close(): Promise<void>;
}

/** One at a time, so that printing never takes more than one core from the meetings; the next few wait. */
const mostWaiting = 8;
/** A document that takes longer than this is given up; in ms. */
const patience = 60_000;
/** In MB. The fonts take the most of it. */
const memory = 768;

export function createPress(): Press {
  let waiting = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  let running: Worker | null = null;

  async function printNow(job: PrintJob): Promise<Result<Uint8Array, Refusal>> {
    if (closed) return busy;
    const worker = new Worker(new URL('./print-thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    running = worker;
    const timer = setTimeout(() => void worker.terminate(), patience);
    try {
      return await new Promise((resolve, reject) => {
        worker.once('message', ({ bytes }: Printed) => resolve(ok(bytes)));
        worker.once('error', reject);
        worker.once('exit', () => {
          if (closed) resolve(busy);
          else reject(new Error('the printing thread ended without a document'));
        });
      });
    } finally {
      clearTimeout(timer);
      running = null;
      await worker.terminate();
    }
  }

  return {
    async print(job) {
      if (closed || waiting >= mostWaiting) return busy;
      waiting += 1;
      const mine = last.then(() => printNow(job));
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      closed = true;
      await running?.terminate();
      await last;
    },
  };
}

const busy = err<Refusal>({ code: 'server.unavailable', retryAfter: 5 });
