import { z } from 'zod';
import { RecordingId } from '../ids.ts';

/** Why a recording ended by itself; a code whose words the dictionaries have. */
export const RecordingFault = z.enum(['recording.disk-full', 'recording.failed']);
export type RecordingFault = z.infer<typeof RecordingFault>;

/** What everybody inside knows while the plenary is recorded. There is no such record otherwise. */
export const RecordingRecord = z.object({
  kind: z.literal('recording'),
  id: z.literal('recording'),
  recordingId: RecordingId,
  /** Since when, ms since the epoch. */
  since: z.number(),
  /** The present agenda item is closed: nothing is recorded until the next one. */
  paused: z.literal(true).optional(),
});
export type RecordingRecord = z.infer<typeof RecordingRecord>;

/** To the organisers alone: the last recording ended by itself. It goes with the next start. */
export const RecordingFaultRecord = z.object({
  kind: z.literal('recording-fault'),
  id: z.literal('recording-fault'),
  code: RecordingFault,
  /** When, ms since the epoch. */
  at: z.number(),
});
export type RecordingFaultRecord = z.infer<typeof RecordingFaultRecord>;
