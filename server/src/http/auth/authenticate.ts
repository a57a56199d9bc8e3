import type { Refusal } from '@entente/shared/errors';
import { MeetingId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { OrganiserRepository, OrganiserRow } from '../../persistence/repositories.ts';
import type { CallerOf } from '../call.ts';
import type { Access } from '../route-table.ts';
import { organiserCookie, seatCookie } from './cookies.ts';
import type { OperatorKey } from './operator-key.ts';
import { asParticipant, type Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';

/** What a request shows of its sender. */
export interface Credentials {
  /** The token of `Authorization: Bearer`. */
  readonly bearer: string | undefined;
  readonly cookie: (name: string) => string | undefined;
  /** The meeting that the path names, if it names one. */
  readonly meetingId: string | undefined;
  /** True if it was made on this machine and through no proxy. */
  readonly fromThisMachine: boolean;
}

/** How the caller of each access is found out; a missing one does not compile. */
export type Authenticate = {
  readonly [A in Access]: (shown: Credentials) => Promise<Result<CallerOf[A], Refusal>>;
};

export interface AuthenticateOptions {
  readonly organisers: OrganiserRepository;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly operator: Pick<OperatorKey, 'matches'>;
}

/**
 * Refusals: `auth.required` (nothing, or nothing of ours), `session.expired`, `session.revoked` (ended since), and
 * `permission.denied` (somebody we know, who may not).
 */
export function authenticate({ organisers, sessions, tokens, operator }: AuthenticateOptions): Authenticate {
  async function organiser({ bearer }: Credentials): Promise<Result<OrganiserRow, Refusal>> {
    if (bearer === undefined) return err({ code: 'auth.required' });
    if (operator.matches(bearer)) return err({ code: 'permission.denied' });
    const verified = tokens.verify(bearer);
    if (!verified.ok) return verified;
    const { claims } = verified.value;
    if ((await sessions.ofId(claims.sid)) === null) return err({ code: 'session.revoked' });
    if (claims.kind !== 'organiser') return err({ code: 'permission.denied' });
    const row = await organisers.byId(claims.sub);
    return row === null ? err({ code: 'session.revoked' }) : ok(row);
  }

  const management = async (shown: Credentials): Promise<Result<OrganiserRow | null, Refusal>> =>
    shown.bearer !== undefined && operator.matches(shown.bearer) ? ok(null) : organiser(shown);

  return {
    public: async () => ok(null),
    organiser,
    management,
    async meeting(shown) {
      const seat = shown.bearer === undefined ? null : tokens.verify(shown.bearer);
      if (seat?.ok !== true || seat.value.claims.kind !== 'seat') {
        const manager = await management(shown);
        return manager.ok ? ok({ as: 'manager', organiser: manager.value }) : manager;
      }
      const { mid, sid, sub: participantId } = seat.value.claims;
      if ((await sessions.ofId(sid)) === null) return err({ code: 'session.revoked' });
      return mid === shown.meetingId
        ? ok({ as: 'participant', participantId })
        : err({ code: 'permission.denied' });
    },
    async operator(shown) {
      if (shown.bearer !== undefined && operator.matches(shown.bearer)) return ok(null);
      if (shown.bearer === undefined)
        return shown.fromThisMachine ? ok(null) : err({ code: 'auth.required' });
      const known = await organiser(shown);
      return known.ok ? err({ code: 'permission.denied' }) : known;
    },
    async 'organiser-cookie'({ cookie }) {
      const secret = cookie(organiserCookie);
      if (secret === undefined) return err({ code: 'auth.required' });
      const session = await sessions.ofSecret(secret);
      if (session?.subject.kind !== 'organiser') return err({ code: 'session.revoked' });
      const row = await organisers.byId(session.subject.organiserId);
      return row === null ? err({ code: 'session.revoked' }) : ok({ organiser: row, session });
    },
    async 'seat-cookie'({ cookie, meetingId }) {
      const meeting = MeetingId.safeParse(meetingId);
      const secret = meeting.success ? cookie(seatCookie(meeting.data)) : undefined;
      if (!meeting.success || secret === undefined) return err({ code: 'auth.required' });
      const session = asParticipant(await sessions.ofSecret(secret), meeting.data);
      return session === null ? err({ code: 'session.revoked' }) : ok(session);
    },
  };
}
