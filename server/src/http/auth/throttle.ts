import type { Refusal } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hashOf } from './secrets.ts';

export interface Throttle {
  /** Counts one try of `key`; refuses with `code` and the seconds to wait once there were too many. */
  take(key: string): Promise<Result<void, Refusal>>;
  /** Forgets the tries of `key`. */
  forgive(key: string): Promise<void>;
}

/** At most `points` tries of one key in `seconds`. In memory, under hashes: no address or account name is held. */
export function throttle(limit: {
  readonly points: number;
  readonly seconds: number;
  readonly code: 'auth.throttled' | 'rate.exceeded';
}): Throttle {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(hashOf(key));
        return ok(undefined);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return err({ code: limit.code, retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
      }
    },
    async forgive(key) {
      await limiter.delete(hashOf(key));
    },
  };
}

const quarterHour = 900;

/** The throttles of sign-in: a guesser is slowed down at one account and over all accounts. */
export const signInThrottles = () => ({
  account: throttle({ points: 10, seconds: quarterHour, code: 'auth.throttled' }),
  address: throttle({ points: 30, seconds: quarterHour, code: 'auth.throttled' }),
});
