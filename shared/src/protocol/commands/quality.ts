import { z } from 'zod';
import { ParticipantId } from '../../ids.ts';
import { QualityReport, StageLimit } from '../../quality.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/** How well people are connected, and what those who preside can do for them. */
export const quality = {
  /** Tells how one's own connection is. Seen by those who may `assist`, and by nobody else. Not kept. */
  'quality.report': command({
    permission: 'receive',
    standing: 'inside',
    input: QualityReport,
    output: nothing,
  }),
  /** *Ask to reconnect media*: that person's client makes its transports anew and says so. */
  'quality.ask-reconnect': command({
    permission: 'assist',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
  /** Limits the pictures for everybody or, with `participantId`, for one person; `full` lifts it. */
  'stage.limit': command({
    permission: 'assist',
    standing: 'inside',
    input: z.strictObject({ limit: StageLimit, participantId: ParticipantId.optional() }),
    output: nothing,
  }),
};
