import type { CommandName } from '@entente/shared/protocol/contract';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many in so many seconds. */
interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** `handshake` counts for an address, behind which a whole ministry may sit; the others for a participant. */
export type LimitedThing =
  'handshake' | 'session' | 'arrival' | 'state' | 'media' | 'probe' | 'quality' | 'unknown';
export type Limits = Readonly<Record<LimitedThing, Limit>>;

/** Far above what a person with a good client does, far below what would keep others waiting. */
export const defaultLimits: Limits = {
  handshake: { points: 3000, seconds: 60 },
  /** Entering, leaving, renewing. */
  session: { points: 20, seconds: 10 },
  /** What is told from outside, and kept: device checks, corrections. */
  arrival: { points: 12, seconds: 60 },
  /** What changes the state of the meeting. */
  state: { points: 60, seconds: 10 },
  /** What keeps media going: a change of layout speaks of every picture. */
  media: { points: 400, seconds: 10 },
  /** Connection tests: each takes a place on a media worker for some seconds. */
  probe: { points: 5, seconds: 60 },
  /** Reports on one's own connection: one in five seconds, and a burst when much changes. */
  quality: { points: 12, seconds: 10 },
  /** Names that are no command. */
  unknown: { points: 20, seconds: 10 },
};

export interface RateLimits {
  /** Counts one. Answers the seconds until another try is sensible; null if it may go on. */
  take(thing: LimitedThing, key: string): Promise<number | null>;
}

export function createRateLimits(limits: Limits): RateLimits {
  const limiter = ({ points, seconds }: Limit) => new RateLimiterMemory({ points, duration: seconds });
  const limiters = {
    handshake: limiter(limits.handshake),
    session: limiter(limits.session),
    arrival: limiter(limits.arrival),
    state: limiter(limits.state),
    media: limiter(limits.media),
    probe: limiter(limits.probe),
    quality: limiter(limits.quality),
    unknown: limiter(limits.unknown),
  };
  return {
    async take(thing, key) {
      try {
        await limiters[thing].consume(key);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}

/** The limit that a command counts under; null is a name that is no command. */
export function limitOf(name: CommandName | null): LimitedThing {
  if (name === null) return 'unknown';
  if (name === 'probe.open') return 'probe';
  if (name.startsWith('media.') || name.startsWith('probe.')) return 'media';
  if (name === 'check.report' || name === 'correction.ask') return 'arrival';
  if (name === 'quality.report') return 'quality';
  if (name === 'meeting.enter' || name === 'meeting.leave' || name === 'session.renew') return 'session';
  return 'state';
}
