import type { MeetingId } from '@entente/shared/ids';
import { parseCookie, stringifySetCookie } from 'cookie';

export const organiserCookie = 'entente-organiser';
export const seatCookie = (meetingId: MeetingId): string => `entente-seat-${meetingId}`;

export interface CookieJar {
  /** A `Set-Cookie` value; `lifeMs` from now. */
  set(name: string, secret: string, lifeMs: number): string;
  clear(name: string): string;
}

/**
 * Cookies that no script reads, no other site sends, and nothing but `/api` gets; where people come by https, they never
 * travel without it.
 */
export function cookieJar(secure: boolean): CookieJar {
  const fixed = { httpOnly: true, sameSite: 'strict', path: '/api', secure } as const;
  return {
    set: (name, value, lifeMs) =>
      stringifySetCookie({ name, value, maxAge: Math.max(0, Math.floor(lifeMs / 1000)), ...fixed }),
    clear: (name) => stringifySetCookie({ name, value: '', maxAge: 0, ...fixed }),
  };
}

/** Reads one cookie from a `Cookie` header. */
export const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header === undefined ? undefined : parseCookie(header)[name];
