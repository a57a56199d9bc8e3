import type { SeatGrant } from '@entente/shared/seat-grant';
import type { Refusal } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import type { Credentials } from './credentials.ts';

/** A token is renewed this long before it expires (ms), and not more often than `pause`. */
const margin = 60_000;
const pause = 10_000;

export interface SeatKeeperOptions {
  readonly grant: SeatGrant;
  /** Brings a new grant by the cookie. */
  readonly renew: () => Promise<Result<SeatGrant, Refusal>>;
}

/** Holds a participant's token in memory and keeps it fresh. `onRenewed` brings the new one to an open connection. */
export class SeatKeeper implements Credentials {
  readonly #renew: SeatKeeperOptions['renew'];
  #grant: SeatGrant;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<Result<string, Refusal>> | null = null;
  #closed = false;
  onRenewed: ((token: string) => void) | null = null;

  constructor({ grant, renew }: SeatKeeperOptions) {
    this.#grant = grant;
    this.#renew = renew;
    this.#schedule();
  }

  token(): string {
    return this.#grant.token;
  }

  /** Calls the HTTP side as this seat; with a token that has just run out, once more with the next. */
  async authorised<T>(call: (token: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const answer = await call(this.token());
    if (answer.ok || answer.error.code !== 'session.expired') return answer;
    const renewed = await this.renew();
    return renewed.ok ? call(renewed.value) : renewed;
  }

  /** Two who ask at the same time get the same answer. */
  renew(): Promise<Result<string, Refusal>> {
    this.#underWay ??= this.#fetch().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #fetch(): Promise<Result<string, Refusal>> {
    const renewed = await this.#renew();
    if (this.#closed) return err({ code: 'session.revoked' });
    if (renewed.ok) this.#grant = renewed.value;
    this.#schedule();
    if (!renewed.ok) return renewed;
    this.onRenewed?.(renewed.value.token);
    return ok(renewed.value.token);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    // A clock that is wrong makes this early or late: early costs a request, late is mended by `session.expired`.
    const wait = Math.max(pause, this.#grant.expiresAt - Date.now() - margin);
    this.#timer = setTimeout(() => void this.renew(), Math.min(wait, 2 ** 31 - 1));
  }
}
