import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { CommandId } from '../ids.ts';
import { agenda } from './commands/agenda.ts';
import { booth, boothPlanning, listening } from './commands/interpretation.ts';
import { media } from './commands/media.ts';
import { attendance, floor, lobby } from './commands/meeting.ts';
import { recording } from './commands/recording.ts';
import { sideRooms } from './commands/side-rooms.ts';
import { messages } from './commands/messages.ts';
import { arrival, door } from './commands/arrival.ts';
import { probe } from './commands/probe.ts';
import { quality } from './commands/quality.ts';

/** The one table of commands: what a client may ask, with which permission, and what it is answered. */
export const contract = {
  ...attendance,
  ...lobby,
  ...floor,
  ...sideRooms,
  ...media,
  ...messages,
  ...agenda,
  ...arrival,
  ...door,
  ...probe,
  ...quality,
  ...listening,
  ...booth,
  ...boothPlanning,
  ...recording,
} as const;

export type CommandName = keyof typeof contract;
export const commandNames = Object.keys(contract) as CommandName[];
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(contract, name);

/** Mapped over the name, so that input and output stay a pair for a generic `N`. */
export type CommandInputs = { [N in CommandName]: z.infer<(typeof contract)[N]['input']> };
export type CommandOutputs = { [N in CommandName]: z.infer<(typeof contract)[N]['output']> };
export type CommandInput<N extends CommandName> = CommandInputs[N];
export type CommandOutput<N extends CommandName> = CommandOutputs[N];

/**
 * What travels as the one argument of a command. `id` is made once per intention and kept on retry: a repeat acts once
 * and is answered as the first was. `ifSeq` refuses with `state.stale` if the state has moved on from what was seen.
 */
export const Envelope = z.strictObject({
  id: CommandId,
  input: z.unknown(),
  ifSeq: z.int().min(0).optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** The answer to every command. `seq` is the state the answer speaks of. */
export const Ack = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown(), seq: z.int() }),
  z.object({ ok: z.literal(false), error: Refusal }),
]);
export type Ack = z.infer<typeof Ack>;
export type AckOf<N extends CommandName> =
  { ok: true; data: CommandOutput<N>; seq: number } | { ok: false; error: Refusal };
