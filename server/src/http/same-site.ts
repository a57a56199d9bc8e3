import type { RequestHandler } from 'express';
import { sendRefusal } from './refusals.ts';

/** Methods that change nothing. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses, with `origin.refused`, what another site makes a browser send. The browser's own word (`Sec-Fetch-Site`)
 * counts first; older ones say at least their `Origin`, which must be ours or that of the host they call. A caller that
 * sends neither is no browser and carries no one's cookies.
 */
export function sameSiteOnly(origins: () => readonly string[]): RequestHandler {
  return (request, response, next) => {
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    if (safe.has(request.method) || isOurs()) next();
    else sendRefusal(response, { code: 'origin.refused' });

    function isOurs(): boolean {
      if (origin !== undefined && origins().includes(origin)) return true;
      if (site !== undefined) return site === 'same-origin' || site === 'none';
      if (origin === undefined) return true;
      return URL.canParse(origin) && new URL(origin).host === request.get('host');
    }
  };
}
