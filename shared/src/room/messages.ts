import { z } from 'zod';
import { BoothId, DelegationId, ParticipantId, type CommandId } from '../ids.ts';
import { Role } from '../permissions.ts';

/** The sender's id and that of the command, joined: unique in the meeting, and known to the sender beforehand. */
export const MessageId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/, 'not an id')
  .brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

export const messageIdOf = (sender: ParticipantId, commandId: CommandId): MessageId =>
  MessageId.parse(`${sender}.${commandId}`);

/** How long one's own message can be taken back (ms). */
export const takeBackFor = 5 * 60_000;

/** Somebody as they were when they wrote or were written to: they may have left since. */
export const Correspondent = z.object({
  participantId: ParticipantId,
  name: z.string(),
  role: Role,
  delegationId: DelegationId.optional(),
});
export type Correspondent = z.infer<typeof Correspondent>;

/**
 * Whom a message is for. With the secretariat everybody has a thread of their own; without `with` it writes to itself. `booth`:
 * those who sit in one; `chief`: the thread of a booth with the chief interpreter.
 */
export const MessageTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('delegation'), delegationId: DelegationId }),
  z.object({ kind: z.literal('participant'), participant: Correspondent }),
  z.object({ kind: z.literal('secretariat'), with: Correspondent.optional() }),
  z.object({ kind: z.literal('booth'), boothId: BoothId }),
  z.object({ kind: z.literal('chief'), boothId: BoothId }),
]);
export type MessageTo = z.infer<typeof MessageTo>;

/** What is left of a message. `taken-back` by its sender, `removed` by an organiser: then the text is gone. */
export const MessageContent = z.discriminatedUnion('is', [
  z.object({ is: z.literal('said'), text: z.string() }),
  z.object({ is: z.literal('taken-back') }),
  z.object({ is: z.literal('removed') }),
]);
export type MessageContent = z.infer<typeof MessageContent>;

/** A written message. `at` is ms since the epoch. Seen by those whom it is for, its sender, and nobody else. */
export const MessageRecord = z.object({
  kind: z.literal('message'),
  id: MessageId,
  from: Correspondent,
  to: MessageTo,
  at: z.number(),
  content: MessageContent,
});
export type MessageRecord = z.infer<typeof MessageRecord>;
