import { setTimeout as pause } from 'node:timers/promises';

/** What a person is given for an invitation: the right to one seat. */
export interface Seat {
  readonly token: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  /** `name=value` of the cookie that renews it. */
  readonly cookie: string;
}

interface Grant {
  readonly token: string;
  readonly expiresAt: number;
  readonly error?: { readonly code: string; readonly retryAfter?: number };
}

/** Redeems a personal link, as its page does: the token stands behind the `#`. Waits where it is told to. */
export async function redeem(link: string): Promise<Seat> {
  const { origin, hash } = new URL(link);
  for (;;) {
    const { response, grant } = await post(origin, {
      path: '/api/invitations/redeem',
      body: { token: hash.slice(1) },
    });
    if (response.ok) {
      const lines = response.headers.getSetCookie();
      const cookie = lines.map((line) => line.split(';')[0] ?? '').join('; ');
      return { token: grant.token, expiresAt: grant.expiresAt, cookie };
    }
    if (response.status !== 429) throw new Error(`redeem: ${response.status} ${JSON.stringify(grant)}`);
    await pause((grant.error?.retryAfter ?? 1) * 1_000);
  }
}

/** A fresh token for a seat, by its cookie. */
export async function renew(
  origin: string,
  meetingId: string,
  cookie: string,
): Promise<Omit<Seat, 'cookie'>> {
  const { response, grant } = await post(origin, { path: `/api/seats/${meetingId}/renew`, body: {}, cookie });
  if (!response.ok) throw new Error(`renew: ${response.status} ${JSON.stringify(grant)}`);
  return grant;
}

async function post(
  origin: string,
  { path, body, cookie }: { readonly path: string; readonly body: object; readonly cookie?: string },
): Promise<{ response: Response; grant: Grant }> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
  return { response, grant: (await response.json()) as Grant };
}
