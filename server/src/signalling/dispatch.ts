import { invalid, type ErrorCode, type Refusal } from '@entente/shared/errors';
import { permits } from '@entente/shared/permissions';
import {
  Envelope,
  isCommandName,
  type Ack,
  type CommandName,
  type CommandOutput,
} from '@entente/shared/protocol/contract';
import { err, ok, type Result } from '@entente/shared/result';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { isInside } from '../domain/state.ts';
import type { Answer } from '../rooms/contract.ts';
import { rows, type Asked, type Caller } from './handler.ts';
import { handlers } from './handlers/table.ts';
import { limitOf, type RateLimits } from './limits.ts';

export interface DispatchOptions {
  readonly limits: RateLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Makes the reference under which a bug is logged. */
  readonly newRef: () => string;
  /** One answered command, for the metrics. */
  readonly onCommand?:
    ((name: CommandName | 'unknown', code: ErrorCode | 'ok', ms: number) => void) | undefined;
}

/** Answers one message of a client. `said` is all that came with the name. Never rejects. */
export type Dispatch = (caller: Caller, name: unknown, said: readonly unknown[]) => Promise<void>;

/**
 * The way of every message, in this order: rate, envelope, input, permission and standing, then the handler, which acts
 * once; the size was checked when it came in. A message that asks for no acknowledgement is not for us and does nothing.
 */
export function createDispatch({ limits, clock, logger, newRef, onCommand }: DispatchOptions): Dispatch {
  async function answerTo(
    caller: Caller,
    name: CommandName | null,
    said: readonly unknown[],
  ): Promise<Answer<unknown>> {
    const retryAfter = await limits.take(limitOf(name), `${caller.room.id}/${caller.participantId}`);
    if (retryAfter !== null) return err({ code: 'rate.exceeded', retryAfter });
    if (name === null) return err({ code: 'command.unknown' });
    const envelope = Envelope.safeParse(said[0]);
    if (!envelope.success || said.length !== 1) return err({ code: 'command.malformed' });
    return act(caller, name, envelope.data);
  }

  return async (caller, heard, said) => {
    const reply = said.at(-1);
    const name = typeof heard === 'string' && isCommandName(heard) ? heard : null;
    if (!isReply(reply)) return;
    const began = clock.now();
    const answer = await answerTo(caller, name, said.slice(0, -1)).catch((error: unknown) => {
      const ref = newRef();
      logger.error({ err: error, ref, command: name }, 'a command failed');
      return err({ code: 'server.internal', ref } as const);
    });
    reply(ackOf(answer));
    const code = answer.ok ? 'ok' : answer.error.code;
    logger.debug({ command: name, code }, 'command');
    onCommand?.(name ?? 'unknown', code, clock.now() - began);
  };
}

async function act<N extends CommandName>(
  caller: Caller,
  name: N,
  envelope: Envelope,
): Promise<Answer<CommandOutput<N>>> {
  const asked = parse(caller, name, envelope);
  if (!asked.ok) return asked;
  return permit(caller, name) ?? handlers[name](asked.value);
}

function parse<N extends CommandName>(
  caller: Caller,
  name: N,
  { id, input, ifSeq }: Envelope,
): Result<Asked<N>, Refusal> {
  // Buffers and the like have properties too, and could pass for an object without any.
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype)
    return err({ code: 'input.invalid', faults: [{ path: '', fault: 'is not an object' }] });
  const parsed = rows[name].input.safeParse(input);
  if (!parsed.success) return err(invalid(parsed.error));
  return ok({ name, caller, commandId: id, ifSeq, input: parsed.data });
}

/** Why the caller may not ask this at all; null if it may. */
function permit({ room, participantId }: Caller, name: CommandName): Answer<never> | null {
  const { permission, standing } = rows[name];
  const role = room.state.roster.get(participantId)?.person.role;
  // Taken off the roster a moment ago: this connection is about to end. [MTG-6]
  if (role === undefined) return err({ code: 'session.revoked' });
  if (!permits(role, permission)) return err({ code: 'permission.denied' });
  if (standing === 'inside' && !isInside(room.state, participantId))
    return err({ code: 'admission.required' });
  return null;
}

function ackOf(answer: Answer<unknown>): Ack {
  return answer.ok ? { ok: true, data: answer.value.output, seq: answer.value.seq } : answer;
}

/** Socket.IO hands the acknowledgement over as the last argument, a function. */
function isReply(value: unknown): value is (ack: Ack) => void {
  return typeof value === 'function';
}
