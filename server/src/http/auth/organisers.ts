import type { FirstRunRequest, OrganiserGrant, SignInRequest } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { OrganiserId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../../clock.ts';
import { ownSeatOf } from '../../ids.ts';
import type { MeetingRepository, OrganiserRepository, OrganiserRow } from '../../persistence/repositories.ts';
import { organiserCookie, type CookieJar } from './cookies.ts';
import type { FirstRun } from './first-run.ts';
import { hashPassword, isPassword, isStrong } from './password.ts';
import type { Sessions } from './sessions.ts';
import type { signInThrottles } from './throttle.ts';
import type { Tokens } from './tokens.ts';

/** How long an organiser's browser stays signed in, in ms. */
const organiserSessionLife = 30 * 86_400_000;

interface SignedIn {
  readonly grant: OrganiserGrant;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

export interface OrganiserAccounts {
  /** Refusals: `first-run.closed`, `auth.wrong-credentials` (not this link), `auth.weak-password`. */
  createFirst(request: FirstRunRequest): Promise<Result<SignedIn, Refusal>>;
  /** Refusals: `auth.wrong-credentials`, `auth.throttled`. */
  signIn(request: SignInRequest, address: string): Promise<Result<SignedIn, Refusal>>;
  grant(organiser: OrganiserRow, sessionId: string): Promise<OrganiserGrant>;
  signOutEverywhere(organiserId: OrganiserId): Promise<void>;
}

export interface OrganiserAccountsOptions {
  readonly organisers: OrganiserRepository;
  readonly meetings: MeetingRepository;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly cookies: CookieJar;
  readonly firstRun: FirstRun;
  readonly throttles: ReturnType<typeof signInThrottles>;
  readonly clock: Clock;
  readonly newOrganiserId: () => OrganiserId;
}

/** Accounts of those who make meetings. */
export function organiserAccounts(options: OrganiserAccountsOptions): OrganiserAccounts {
  const { organisers, meetings, sessions, tokens, cookies, firstRun, throttles, clock } = options;

  async function grant(organiser: OrganiserRow, sessionId: string): Promise<OrganiserGrant> {
    const { id, name, email } = organiser;
    const signed = await tokens.sign({ kind: 'organiser', sub: id, sid: sessionId });
    return { ...signed, organiser: { id, name, email } };
  }

  async function welcome(organiser: OrganiserRow): Promise<Result<SignedIn, Refusal>> {
    const subject = { kind: 'organiser', organiserId: organiser.id } as const;
    const { session, secret } = await sessions.begin(subject, clock.now() + organiserSessionLife);
    const cookie = cookies.set(organiserCookie, secret, organiserSessionLife);
    return ok({ grant: await grant(organiser, session.id), cookie });
  }

  return {
    grant,
    async createFirst({ token, name, email, password }) {
      if ((await organisers.count()) > 0) return err({ code: 'first-run.closed' });
      if (!firstRun.matches(token)) return err({ code: 'auth.wrong-credentials' });
      if (!isStrong(password)) return err({ code: 'auth.weak-password' });
      const row: OrganiserRow = {
        ...{ id: options.newOrganiserId(), name, email: email.toLowerCase() },
        ...{ passwordHash: await hashPassword(password), createdAt: clock.now() },
      };
      if (!(await organisers.add(row, { onlyFirst: true }))) return err({ code: 'first-run.closed' });
      firstRun.close();
      return welcome(row);
    },
    async signIn({ email, password }, address) {
      const account = email.toLowerCase();
      for (const taken of [await throttles.address.take(address), await throttles.account.take(account)])
        if (!taken.ok) return taken;
      const organiser = await organisers.byEmail(account);
      const right = await isPassword(password, organiser?.passwordHash ?? null);
      if (!right || organiser === null) return err({ code: 'auth.wrong-credentials' });
      await throttles.account.forgive(account);
      return welcome(organiser);
    },
    async signOutEverywhere(organiserId) {
      await sessions.endAllOf({ kind: 'organiser', organiserId });
      const participantId = ownSeatOf(organiserId);
      for (const { id, endedAt } of await meetings.list(10_000))
        if (endedAt === null) await sessions.endAllOf({ kind: 'participant', meetingId: id, participantId });
    },
  };
}
