import type { ErrorCode } from '@entente/shared/errors';

/** Where the connection to the server stands. `ended` is final until `open` is called again. */
export type LinkState =
  | { readonly at: 'idle' }
  | { readonly at: 'connecting' }
  | { readonly at: 'live' }
  /** `since`: when the connection was lost, by `performance.now()`. */
  | { readonly at: 'reconnecting'; readonly since: number }
  | { readonly at: 'ended'; readonly code: ErrorCode; readonly reason?: string | undefined };

/** Codes after which trying again is right: the server goes away or stumbles, and comes back. */
const passing: ReadonlySet<ErrorCode> = new Set(['server.unavailable', 'server.internal', 'rate.exceeded']);

export const isPassing = (code: ErrorCode): boolean => passing.has(code);
