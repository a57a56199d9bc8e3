import type { Refusal } from '@entente/shared/errors';
import type { CommandInput, CommandName } from '@entente/shared/protocol/contract';
import type { Result } from '@entente/shared/result';
import type { RequestOptions } from './pending-requests.ts';
import type { Answer } from './wire.ts';

/** Asks the server for something. Refusals are values; it never rejects. */
export type Ask = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options?: RequestOptions,
) => Promise<Result<Answer<N>, Refusal>>;
