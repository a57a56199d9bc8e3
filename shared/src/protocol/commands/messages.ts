import { z } from 'zod';
import { BoothId, ParticipantId } from '../../ids.ts';
import { MessageText } from '../../room/message-text.ts';
import { MessageId } from '../../room/messages.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/**
 * Whom to write to. In the secretariat's thread with another, `participantId`, only an organiser writes; `booth` is the one that
 * the writer sits in, and in the chief interpreter's thread with another booth, `boothId`, only a chief writes.
 */
export const Addressee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('delegation') }),
  z.strictObject({ kind: z.literal('participant'), participantId: ParticipantId }),
  z.strictObject({ kind: z.literal('secretariat'), participantId: ParticipantId.optional() }),
  z.strictObject({ kind: z.literal('booth') }),
  z.strictObject({ kind: z.literal('chief'), boothId: BoothId.optional() }),
]);
export type Addressee = z.infer<typeof Addressee>;

/** Written messages. */
export const messages = {
  /** Sends plain text. The message's id is made of the sender's and the command's. */
  'message.send': command({
    permission: 'write',
    standing: 'inside',
    input: z.strictObject({ to: Addressee, text: MessageText }),
    output: z.object({ messageId: MessageId }),
  }),
  /** *Take back*: one's own message, within five minutes. A trace stays. */
  'message.take-back': command({
    permission: 'write',
    standing: 'inside',
    input: z.strictObject({ messageId: MessageId }),
    output: nothing,
  }),
  /** *Remove*: a message to all, by whomever. A trace stays. */
  'message.remove': command({
    permission: 'moderate',
    standing: 'inside',
    input: z.strictObject({ messageId: MessageId }),
    output: nothing,
  }),
};
