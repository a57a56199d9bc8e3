import type { Refusal } from '@entente/shared/errors';
import { MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { KeyRing } from './key-ring.ts';

/** What a token says: whose it is, and of which session. */
const Claims = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organiser'), sub: OrganiserId, sid: z.string() }),
  z.object({ kind: z.literal('seat'), sub: ParticipantId, mid: MeetingId, sid: z.string() }),
]);
type Claims = z.infer<typeof Claims>;

const Payload = z.intersection(Claims, z.object({ exp: z.number() }));
const Header = z.object({ kid: z.string() });

const issuer = 'entente';
const audience = 'entente';
/** The one algorithm that signs and is accepted; what a token says of itself does not count. */
const algorithm = 'HS256';

export interface Tokens {
  /** `expiresAt` in ms since the epoch. */
  sign(claims: Claims): Promise<{ token: string; expiresAt: number }>;
  /** Refusals: `session.expired`, and `auth.required` for whatever is not a token of ours. */
  verify(token: string): Result<{ claims: Claims; expiresAt: number }, Refusal>;
}

/** Short-lived access tokens, signed by the key ring. */
export function accessTokens(
  keys: KeyRing,
  options: { readonly clock: Clock; readonly lifeSeconds: number },
): Tokens {
  const { clock, lifeSeconds } = options;
  const seconds = () => Math.floor(clock.now() / 1000);
  return {
    async sign(claims) {
      const key = await keys.signing();
      const exp = seconds() + lifeSeconds;
      const payload = { ...claims, iat: seconds(), exp };
      const token = jwt.sign(payload, key.secret, { algorithm, issuer, audience, keyid: key.id });
      return { token, expiresAt: exp * 1000 };
    },
    verify(token) {
      const key = keyOf(token, keys);
      if (key === undefined) return err({ code: 'auth.required' });
      try {
        const options = { algorithms: [algorithm], issuer, audience, clockTimestamp: seconds() } as const;
        const payload = Payload.safeParse(jwt.verify(token, key, { ...options, algorithms: [algorithm] }));
        if (!payload.success) return err({ code: 'auth.required' });
        const { exp, ...claims } = payload.data;
        return ok({ claims, expiresAt: exp * 1000 });
      } catch (error) {
        return err({ code: error instanceof jwt.TokenExpiredError ? 'session.expired' : 'auth.required' });
      }
    },
  };
}

function keyOf(token: string, keys: KeyRing): string | undefined {
  const [head = ''] = token.split('.');
  try {
    const header = Header.safeParse(JSON.parse(Buffer.from(head, 'base64url').toString('utf8')));
    return header.success ? keys.find(header.data.kid)?.secret : undefined;
  } catch {
    return undefined;
  }
}
