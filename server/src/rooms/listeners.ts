import type { Logger } from 'pino';
import type { Stop } from './contract.ts';

/** Those who want to be told. One that throws is a bug of its own and keeps nobody else from hearing. */
export class Listeners<A extends unknown[]> {
  readonly #logger: Logger;
  readonly #all = new Set<(...told: A) => void>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  add(listener: (...told: A) => void): Stop {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  }

  tell(...told: A): void {
    for (const listener of this.#all)
      try {
        listener(...told);
      } catch (error) {
        this.#logger.error({ err: error }, 'a listener of the room threw');
      }
  }
}
