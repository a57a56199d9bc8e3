import type { SeatGrant } from '@entente/shared/seat-grant';
import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../../clock.ts';
import { meetingCard, ownView } from '../../domain/project.ts';
import { overCode, type MeetingState } from '../../domain/state.ts';
import type { Rooms } from '../../rooms/contract.ts';
import { seatCookie, type CookieJar } from './cookies.ts';
import type { ParticipantSession, Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';

/** How long a seat's session outlives the start of the meeting, or its own beginning if that is later; in ms. */
const seatSessionLife = 7 * 86_400_000;

/** Who a participant's token speaks for, until when (ms since the epoch), by which session. */
interface VerifiedParticipant {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  readonly sessionId: string;
  readonly expiresAt: number;
}

export interface TakenSeat {
  readonly grant: SeatGrant;
  readonly sessionId: string;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

export interface Seats {
  /** A meeting that people may still come to. Refusals: `meeting.not-found`, `meeting.ended`, `meeting.cancelled`. */
  meeting(meetingId: MeetingId): Promise<Result<MeetingState, Refusal>>;
  /** A session and its cookie for somebody of the roster. */
  take(state: MeetingState, participantId: ParticipantId): Promise<TakenSeat>;
  /** A fresh token for a session. Refusals: as of `meeting`, and `session.revoked`. */
  renew(session: ParticipantSession): Promise<Result<SeatGrant, Refusal>>;
  /**
   * Whom a token speaks for, for signalling. Refusals: `auth.required`, `session.expired`, and `session.revoked` if the
   * session has been ended since.
   */
  readonly verify: (token: string) => Promise<Result<VerifiedParticipant, Refusal>>;
}

export interface SeatsOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly cookies: CookieJar;
  readonly clock: Clock;
}

/** Participants' rights to their seats. */
export function openSeats({ rooms, sessions, tokens, cookies, clock }: SeatsOptions): Seats {
  async function meeting(meetingId: MeetingId): Promise<Result<MeetingState, Refusal>> {
    const room = await rooms.open(meetingId);
    if (room === null) return err({ code: 'meeting.not-found' });
    return room.state.phase === 'ended' ? err({ code: overCode(room.state) }) : ok(room.state);
  }

  async function grant(
    state: MeetingState,
    session: { participantId: ParticipantId; sessionId: string },
  ): Promise<SeatGrant> {
    const { participantId: sub, sessionId: sid } = session;
    const signed = await tokens.sign({ kind: 'seat', sub, mid: state.definition.id, sid });
    return { ...signed, meeting: meetingCard(state), you: ownView(state, sub).you };
  }

  return {
    meeting,
    async take(state, participantId) {
      const { id: meetingId, startsAt } = state.definition;
      const life = Math.max(startsAt - clock.now(), 0) + seatSessionLife;
      const subject = { kind: 'participant', meetingId, participantId } as const;
      const { session, secret } = await sessions.begin(subject, clock.now() + life);
      return {
        grant: await grant(state, { participantId, sessionId: session.id }),
        sessionId: session.id,
        cookie: cookies.set(seatCookie(meetingId), secret, life),
      };
    },
    async renew({ id, meetingId, participantId }) {
      const found = await meeting(meetingId);
      if (!found.ok) return found;
      if (!found.value.roster.has(participantId)) return err({ code: 'session.revoked' });
      return ok(await grant(found.value, { participantId, sessionId: id }));
    },
    async verify(token) {
      const verified = tokens.verify(token);
      if (!verified.ok) return verified;
      const { claims, expiresAt } = verified.value;
      if (claims.kind !== 'seat') return err({ code: 'auth.required' });
      if ((await sessions.ofId(claims.sid)) === null) return err({ code: 'session.revoked' });
      return ok({ meetingId: claims.mid, participantId: claims.sub, sessionId: claims.sid, expiresAt });
    },
  };
}
