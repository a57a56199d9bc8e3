import type { Clock } from '../clock.ts';
import { Deadlines } from '../rooms/deadlines.ts';

/** How long a connection may live by its token: until that expires, unless a newer one is brought in time. */
export class Lease {
  readonly #deadlines: Deadlines;
  readonly #expired: () => void;
  #sessionId = '';

  constructor(clock: Clock, expired: () => void) {
    this.#deadlines = new Deadlines(clock);
    this.#expired = expired;
  }

  /** The session that the newest token belongs to. */
  get sessionId(): string {
    return this.#sessionId;
  }

  /** Lives on until `expiresAt`, in ms since the epoch. */
  renew({ sessionId, expiresAt }: { readonly sessionId: string; readonly expiresAt: number }): void {
    this.#sessionId = sessionId;
    this.#deadlines.set('token', expiresAt, this.#expired);
  }

  close(): void {
    this.#deadlines.close();
  }
}
