import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';

/** The participant's right to connect. `renew` brings a fresh token by the cookie. */
export interface Credentials {
  token(): string;
  renew(): Promise<Result<string, Refusal>>;
}
