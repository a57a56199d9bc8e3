import { newSecret, sameSecret } from './secrets.ts';

export interface FirstRun {
  /** The token of the one-time link, for as long as there is no organiser; then null. */
  readonly token: string | null;
  matches(token: string): boolean;
  /** The first organiser exists: the link is dead. */
  close(): void;
}

/**
 * The one-time link that makes the first organiser. It lives in memory: a server that is started again before it was
 * used prints another one.
 */
export function firstRun(organisers: number): FirstRun {
  let token = organisers === 0 ? newSecret() : null;
  return {
    get token() {
      return token;
    },
    matches: (given) => token !== null && sameSecret(given, token),
    close() {
      token = null;
    },
  };
}
