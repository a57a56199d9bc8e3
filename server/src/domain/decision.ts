import type { Refusal } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import type { DomainEvent } from './events.ts';

/** What a rule answers: the facts that follow and what the asker is told, or why not. No facts: it was so already. */
export type Decision<O = Record<string, never>> = Result<
  { readonly events: readonly DomainEvent[]; readonly output: O },
  Refusal
>;

/** Facts without words. */
export const facts = (...events: DomainEvent[]): Decision => ok({ events, output: {} });

/** Refused by the rule of procedure `rule` (an id of PROCEDURE.md). */
export const against = (rule: string): Decision<never> => err({ code: 'rule.violated', rule });

export const refuse = (code: Refusal['code']): Decision<never> => err({ code });
