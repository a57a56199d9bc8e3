import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../../clock.ts';
import type { InvitationRepository, InvitationRow } from '../../persistence/repositories.ts';
import { seatCookie } from './cookies.ts';
import type { Seats, TakenSeat } from './seats.ts';
import { hashOf, newSecret } from './secrets.ts';
import { asParticipant, type Sessions } from './sessions.ts';

type Redeemed = Pick<TakenSeat, 'grant'> & { readonly cookie: string | null };

export type IssueLink = (meetingId: MeetingId, participantId: ParticipantId) => Promise<string>;

export interface Invitations {
  /** A new link for a participant; an earlier one is dead, and whoever came in by it is out. */
  readonly issue: IssueLink;
  /** Kills the link and ends what came of it. Refusal: `not.found`. */
  withdraw(meetingId: MeetingId, participantId: ParticipantId): Promise<Result<void, Refusal>>;
  /** Frees the seat, so that the same link opens in another browser. Refusals: `not.found`, `invitation.withdrawn`. */
  move(meetingId: MeetingId, participantId: ParticipantId): Promise<Result<void, Refusal>>;
  /**
   * The row behind a link that somebody shows, if it is that participant's present one. Refusals: `invitation.unknown`,
   * `invitation.withdrawn`.
   */
  present(shown: ShownLink): Promise<Result<InvitationRow, Refusal>>;
  /**
   * Opens a link: the first browser is bound to it, and is let in by it ever after. Refusals: `invitation.unknown`,
   * `invitation.withdrawn`, `invitation.bound-elsewhere`, `meeting.ended`, `meeting.cancelled`.
   */
  redeem(token: string, cookie: (name: string) => string | undefined): Promise<Result<Redeemed, Refusal>>;
}

export interface ShownLink {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  readonly link: string;
}

export interface InvitationsOptions {
  readonly rows: InvitationRepository;
  readonly sessions: Sessions;
  readonly seats: Seats;
  readonly clock: Clock;
  /** `https://meetings.example.org` */
  readonly publicUrl: () => string;
}

/** A personal link; the token is in the fragment, which no browser sends and no proxy logs. */
const linkOf = (publicUrl: string, token: string): string => `${publicUrl}/join#${token}`;

/** Makes the links; also where no server runs. */
export function linkIssuer(options: Omit<InvitationsOptions, 'seats'>): IssueLink {
  const { rows, sessions, clock, publicUrl } = options;
  return async (meetingId, participantId) => {
    const token = newSecret();
    await rows.put({
      ...{ meetingId, participantId, tokenHash: hashOf(token), state: 'unused' },
      ...{ sessionId: null, issuedAt: clock.now(), boundAt: null },
    });
    // After the old token is dead, so that nobody slips in between by it.
    await sessions.endAllOf(subject({ meetingId, participantId }));
    return linkOf(publicUrl(), token);
  };
}

/** Whose sessions an invitation leads to. */
const subject = (row: Pick<InvitationRow, 'meetingId' | 'participantId'>) =>
  ({ kind: 'participant', meetingId: row.meetingId, participantId: row.participantId }) as const;

/** Personal invitation links. */
export function openInvitations(options: InvitationsOptions): Invitations {
  const { rows, sessions, seats, clock, publicUrl } = options;

  async function open(row: InvitationRow): Promise<Result<Redeemed, Refusal>> {
    const found = await seats.meeting(row.meetingId);
    if (!found.ok) return found;
    // Taken off the roster, and the link is about to be withdrawn. [MTG-6]
    if (!found.value.roster.has(row.participantId)) return err({ code: 'invitation.withdrawn' });
    const taken = await seats.take(found.value, row.participantId);
    if (await rows.bind(row.tokenHash, taken.sessionId, clock.now())) return ok(taken);
    await sessions.end(taken.sessionId);
    return err({ code: 'invitation.bound-elsewhere' });
  }

  async function comeBack(
    row: InvitationRow,
    secret: string | undefined,
  ): Promise<Result<Redeemed, Refusal>> {
    const session = asParticipant(await sessions.ofSecret(secret), row.meetingId);
    if (session !== null && session.id === row.sessionId) {
      const renewed = await seats.renew(session);
      return renewed.ok ? ok({ grant: renewed.value, cookie: null }) : renewed;
    }
    return err({ code: 'invitation.bound-elsewhere' });
  }

  return {
    issue: linkIssuer(options),
    async withdraw(meetingId, participantId) {
      const row = await rows.of(meetingId, participantId);
      if (row === null) return err({ code: 'not.found' });
      await rows.put({ ...row, state: 'withdrawn', sessionId: null });
      await sessions.endAllOf(subject(row));
      return ok(undefined);
    },
    async move(meetingId, participantId) {
      const row = await rows.of(meetingId, participantId);
      if (row === null) return err({ code: 'not.found' });
      if (row.state === 'withdrawn') return err({ code: 'invitation.withdrawn' });
      // Shut while the old browser is put out, so that neither it nor the next one slips in between.
      await rows.put({ ...row, state: 'withdrawn', sessionId: null, boundAt: null });
      await sessions.endAllOf(subject(row));
      await rows.put({ ...row, state: 'unused', sessionId: null, boundAt: null });
      return ok(undefined);
    },
    async present({ meetingId, participantId, link }) {
      const row = await rows.of(meetingId, participantId);
      const [, token = ''] = link.split('#');
      const isIts = row !== null && hashOf(token) === row.tokenHash && link === linkOf(publicUrl(), token);
      if (!isIts) return err({ code: 'invitation.unknown' });
      return row.state === 'withdrawn' ? err({ code: 'invitation.withdrawn' }) : ok(row);
    },
    async redeem(token, cookie) {
      const row = await rows.byTokenHash(hashOf(token));
      if (row === null) return err({ code: 'invitation.unknown' });
      switch (row.state) {
        case 'withdrawn':
          return err({ code: 'invitation.withdrawn' });
        case 'unused':
          return open(row);
        case 'bound':
          return comeBack(row, cookie(seatCookie(row.meetingId)));
      }
    },
  };
}
