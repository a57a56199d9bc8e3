import { ok } from '@entente/shared/result';
import type { OrganiserAccounts } from '../auth/organisers.ts';
import { organiserCookie, type CookieJar } from '../auth/cookies.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Handlers } from '../call.ts';

type Names =
  | 'POST /api/first-run'
  | 'POST /api/sign-in'
  | 'POST /api/sign-out'
  | 'POST /api/sign-out-everywhere'
  | 'POST /api/organiser/renew';

/** Coming in and going out as an organiser. */
export function organiserRoutes(options: {
  readonly accounts: OrganiserAccounts;
  readonly sessions: Sessions;
  readonly cookies: CookieJar;
}): Pick<Handlers, Names> {
  const { accounts, sessions, cookies } = options;
  const cleared = [cookies.clear(organiserCookie)];
  return {
    'POST /api/first-run': async ({ body }) => {
      const made = await accounts.createFirst(body);
      return made.ok ? ok({ status: 201, body: made.value.grant, cookies: [made.value.cookie] }) : made;
    },
    'POST /api/sign-in': async ({ body, address }) => {
      const signedIn = await accounts.signIn(body, address);
      return signedIn.ok ? ok({ body: signedIn.value.grant, cookies: [signedIn.value.cookie] }) : signedIn;
    },
    'POST /api/sign-out': async ({ cookie }) => {
      const session = await sessions.ofSecret(cookie(organiserCookie));
      if (session !== null) await sessions.end(session.id);
      return ok({ body: {}, cookies: cleared });
    },
    'POST /api/sign-out-everywhere': async ({ caller }) => {
      await accounts.signOutEverywhere(caller.id);
      return ok({ body: {}, cookies: cleared });
    },
    'POST /api/organiser/renew': async ({ caller: { organiser, session } }) =>
      ok({ body: await accounts.grant(organiser, session.id) }),
  };
}
