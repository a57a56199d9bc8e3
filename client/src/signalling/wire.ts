import { Refusal } from '@entente/shared/errors';
import { Ack, contract, type CommandName, type CommandOutput } from '@entente/shared/protocol/contract';
import { serverEvents, type ServerEventName, type ServerEvents } from '@entente/shared/protocol/events';
import { err, ok, type Result } from '@entente/shared/result';
import type { z } from 'zod';

/** Mapped over the name, so that a schema and its type stay a pair for a generic name. */
const events: { readonly [N in ServerEventName]: z.ZodType<ServerEvents[N]> } = serverEvents;
const rows: { readonly [N in CommandName]: { readonly output: z.ZodType<CommandOutput<N>> } } = contract;

export const serverEventNames = Object.keys(serverEvents).filter(
  (name): name is ServerEventName => name in serverEvents,
);

/** A server's message, or null if it is none that this client understands. */
export function parseEvent<N extends ServerEventName>(name: N, data: unknown): ServerEvents[N] | null {
  const parsed = events[name].safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** The answer to a command. What cannot be read is `server.internal`. */
export function parseAck<N extends CommandName>(name: N, data: unknown): Result<Answer<N>, Refusal> {
  const ack = Ack.safeParse(data);
  if (!ack.success) return err({ code: 'server.internal' });
  if (!ack.data.ok) return err(ack.data.error);
  const output = rows[name].output.safeParse(ack.data.data);
  return output.success
    ? ok({ output: output.data, seq: ack.data.seq })
    : err<Refusal>({ code: 'server.internal' });
}

/** What a command gave, and the state that it speaks of. */
export interface Answer<N extends CommandName> {
  readonly output: CommandOutput<N>;
  readonly seq: number;
}

/** The refusal that a rejected handshake carries in `error.data`; without one the server was not reached. */
export function parseRejection(error: unknown): Refusal | null {
  const parsed = Refusal.safeParse(Reflect.get(Object(error), 'data'));
  return parsed.success ? parsed.data : null;
}
