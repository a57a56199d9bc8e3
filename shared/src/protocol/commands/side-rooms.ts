import { z } from 'zod';
import { ParticipantId, RoomId } from '../../ids.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/**
 * Side rooms. No command names a room to go into: one withdraws to the caucus of one's own delegation, or comes into a
 * corridor by the consent of both. So there is nothing that a client could ask for to get into another.
 */
export const sideRooms = {
  /** *Caucus*: withdraws to the caucus of one's own delegation. Everything that one sends closes. */
  'caucus.enter': command({ permission: 'withdraw', standing: 'inside', input: nothing, output: nothing }),
  /** Whether the plenary's sound is wanted in the back of the caucus. */
  'caucus.background': command({
    permission: 'withdraw',
    standing: 'inside',
    input: z.strictObject({ wanted: z.boolean() }),
    output: nothing,
  }),
  /** *Return to plenary*. Everything that one sends closes. */
  'plenary.return': command({ permission: 'confer', standing: 'inside', input: nothing, output: nothing }),
  /** *Request a word* with somebody, in the corridor. */
  'word.request': command({
    permission: 'confer',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
  /** Answers a request that one was asked; `roomId` is that of the `word` record. */
  'word.answer': command({
    permission: 'confer',
    standing: 'inside',
    input: z.strictObject({ roomId: RoomId, answer: z.enum(['accept', 'decline']) }),
    output: nothing,
  }),
  /** Takes back what one asked. */
  'word.withdraw': command({ permission: 'confer', standing: 'inside', input: nothing, output: nothing }),
  /** *Recall everyone* to the plenary, when the time that is told has run out. */
  'rooms.recall': command({ permission: 'recall', standing: 'inside', input: nothing, output: nothing }),
  /** *Cancel recall*, while its time runs: who is away stays there. */
  'rooms.cancel-recall': command({
    permission: 'recall',
    standing: 'inside',
    input: nothing,
    output: nothing,
  }),
};
