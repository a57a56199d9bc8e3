import type { Refusal } from '@entente/shared/errors';
import type { CommandInput, CommandName, Envelope } from '@entente/shared/protocol/contract';
import { err, type Result } from '@entente/shared/result';
import { newCommandId } from './command-id.ts';
import { parseAck, type Answer } from './wire.ts';
import type { CommandId } from '@entente/shared/ids';

export interface RequestOptions {
  /** Refused with `state.stale` if the state has moved past it. */
  readonly ifSeq?: number | undefined;
  /** Made once per intention; a caller that tries again by itself gives the same one. */
  readonly id?: CommandId | undefined;
  /** For how long to wait over all reconnections, in ms. */
  readonly timeout?: number | undefined;
  /** Once it is aborted nobody waits any more: what is unanswered then is not asked again either. */
  readonly signal?: AbortSignal | undefined;
}

interface Pending {
  readonly name: CommandName;
  readonly envelope: Envelope;
  readonly answer: (ack: unknown) => void;
  readonly refuse: (refusal: Refusal) => void;
}

/** Puts one command on the wire; `answer` gets whatever the server acknowledges with. */
export type Post = (name: CommandName, envelope: Envelope, answer: (ack: unknown) => void) => void;

/**
 * What was asked and not yet answered. After a reconnection it is asked again under the same id, so that the server does
 * once what was meant once.
 */
export class PendingRequests {
  readonly #waiting = new Set<Pending>();

  /** Asks, at once if `post` is given. Answers `server.unavailable` when the time is up, or it was aborted. */
  ask<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    { ifSeq, id = newCommandId(), timeout = 10_000, signal }: RequestOptions,
    post: Post | null,
  ): Promise<Result<Answer<N>, Refusal>> {
    if (signal?.aborted === true) return Promise.resolve(err({ code: 'server.unavailable' }));
    return new Promise((resolve) => {
      const giveUp = (): void => {
        pending.refuse({ code: 'server.unavailable' });
      };
      const settle = (result: Result<Answer<N>, Refusal>): void => {
        if (!this.#waiting.delete(pending)) return;
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        resolve(result);
      };
      const pending: Pending = {
        name,
        envelope: ifSeq === undefined ? { id, input } : { id, input, ifSeq },
        answer: (ack) => {
          settle(parseAck(name, ack));
        },
        refuse: (refusal) => {
          settle(err(refusal));
        },
      };
      const timer = setTimeout(giveUp, timeout);
      signal?.addEventListener('abort', giveUp);
      this.#waiting.add(pending);
      post?.(name, pending.envelope, pending.answer);
    });
  }

  /** Asks again whatever is unanswered, in the order in which it was asked first. */
  repeat(post: Post): void {
    for (const { name, envelope, answer } of this.#waiting) post(name, envelope, answer);
  }

  /** The connection is over for good: everybody who waits is told so. */
  refuseAll(refusal: Refusal): void {
    for (const pending of [...this.#waiting]) pending.refuse(refusal);
  }
}
