import { createWorker } from 'mediasoup';
import type { Router, Worker } from 'mediasoup/types';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import { mediaCodecs } from './codecs.ts';
import { loadOf, openLane, type Burden, type Lane, type ListenAddress } from './lane.ts';

export interface WorkerPoolOptions {
  /** How many; each takes one core when it is busy. */
  readonly workers: number;
  readonly addresses: readonly ListenAddress[];
  /** Worker i takes this plus i, UDP and TCP. 0: any free ports, as tests want it. */
  readonly basePort: number;
  /** Path of the worker's binary; mediasoup's own where absent. */
  readonly workerBin?: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Slot {
  readonly index: number;
  lane: Lane | null;
  /** In a row: how often its worker could not be had, or died young. */
  failures: number;
}

/** How long `openRouter` waits for a worker when there is none, ms. */
const patienceMs = 3000;
/** A worker that lived this long was no failure, ms. */
const youthMs = 2000;
/** So many failures in a row are met at once; from then on the pool waits, longer each time. */
const impatience = 3;

/**
 * Keeps `workers` media workers running, and one warm spare without ports: when a worker dies the spare takes over its
 * ports at once, so that clients behind a firewall's short list of ports come back to the same ones.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #slots: Slot[];
  readonly #waiting = new Set<() => void>();
  #spare: Promise<Worker | null> | null = null;
  #closed = false;

  private constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.workers }, (_, index) => ({ index, lane: null, failures: 0 }));
  }

  /** Starts them all; rejects if one cannot start or bind its ports, which is for the operator to mend. */
  static async open(options: WorkerPoolOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(options);
    try {
      await Promise.all(pool.#slots.map(async (slot) => pool.#fill(slot, await pool.#spawn())));
    } catch (error) {
      pool.close();
      throw error;
    }
    pool.#keepSpare();
    return pool;
  }

  /** Process ids of the workers in service. */
  get pids(): readonly number[] {
    return this.#lanes().map((lane) => lane.worker.pid);
  }

  /** How many of a kind the workers in service carry. */
  count(burden: Burden): number {
    return this.#lanes().reduce((sum, { carries }) => sum + carries[burden], 0);
  }

  /** A router on the least loaded worker, waiting for one if need be; null if there is none to be had. */
  async openRouter(): Promise<{ readonly router: Router; readonly lane: Lane } | null> {
    const until = this.#options.clock.now() + patienceMs;
    for (;;) {
      const lane = this.#lanes().sort((a, b) => loadOf(a) - loadOf(b))[0];
      if (lane === undefined) {
        const left = until - this.#options.clock.now();
        if (this.#closed || left <= 0) return null;
        await this.#change(left);
        continue;
      }
      lane.carries.rooms += 1;
      try {
        const router = await lane.worker.createRouter({ mediaCodecs });
        if (!router.closed) return { router, lane };
        lane.carries.rooms -= 1;
      } catch (error) {
        lane.carries.rooms -= 1;
        if (!lane.worker.closed) throw error;
      }
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const lane of this.#lanes()) lane.worker.close();
    void this.#spare?.then((worker) => worker?.close());
    this.#wake();
  }

  /** A method, since a property that was asked once is taken for the same after an await. */
  #isOver(): boolean {
    return this.#closed;
  }

  #lanes(): Lane[] {
    return this.#slots.flatMap(({ lane }) => (lane !== null && !lane.worker.closed ? [lane] : []));
  }

  async #spawn(): Promise<Worker> {
    const { workerBin } = this.#options;
    const worker = await createWorker({
      logLevel: 'none',
      ...(workerBin === undefined ? {} : { workerBin }),
    });
    if (this.#closed) worker.close();
    return worker;
  }

  /** Gives `worker` the ports of `slot` and puts it into service. */
  async #fill(slot: Slot, worker: Worker): Promise<void> {
    const { basePort, addresses, clock, logger } = this.#options;
    const since = clock.now();
    worker.on('died', () => {
      slot.failures = clock.now() - since < youthMs ? slot.failures + 1 : 0;
      this.#options.logger.warn({ worker: slot.index }, 'a media worker died and is replaced');
      slot.lane = null;
      void this.#replace(slot);
    });
    // mediasoup closes its workers by itself on SIGINT and SIGTERM: the process is about to end.
    worker.observer.once('close', () => {
      if (!worker.died) this.close();
    });
    const port = basePort === 0 ? 0 : basePort + slot.index;
    const lane = await openLane(worker, { addresses, port, clock, logger });
    if (this.#closed) discard(worker);
    if (worker.closed) return;
    slot.lane = lane;
    this.#wake();
  }

  /** At once, by the spare; if that goes on and on, at growing intervals from 100 ms to 5 s. */
  async #replace(slot: Slot): Promise<void> {
    const tired = slot.failures - impatience;
    if (tired > 0) await this.#pause(Math.min(5000, 50 * 2 ** tired));
    if (this.#closed) return;
    const spare = this.#spare;
    this.#spare = null;
    let worker: Worker | null = null;
    try {
      worker = (await spare) ?? null;
      if (worker === null || worker.closed) worker = await this.#spawn();
      await this.#fill(slot, worker);
      if (slot.lane?.worker !== worker) return;
      this.#options.logger.info({ worker: slot.index }, 'media worker in service again');
    } catch {
      // One that died on the way has called for its successor already; a second would fight it for the ports.
      if (worker?.died === true) return;
      worker?.removeAllListeners('died');
      if (worker !== null && !worker.closed) discard(worker);
      if (this.#isOver()) return;
      slot.failures += 1;
      this.#options.logger.error({ worker: slot.index }, 'a media worker could not be started; trying again');
      void this.#replace(slot);
      return;
    }
    this.#keepSpare();
  }

  #keepSpare(): void {
    if (this.#closed || this.#spare !== null) return;
    this.#spare = this.#spawn().catch(() => null);
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Until a worker came into service or the pool closed, at most `ms`. */
  async #change(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        cancel();
        resolve();
      };
      const cancel = this.#options.clock.after(ms, done);
      this.#waiting.add(done);
    });
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => void this.#options.clock.after(ms, resolve));
  }
}

/** Closes one worker without the pool taking it for the end of the process. */
function discard(worker: Worker): void {
  worker.observer.removeAllListeners('close');
  worker.close();
}
