import { RecordingId } from '@entente/shared/ids';
import { z } from 'zod';

const which = { recordingId: RecordingId, at: z.number() };

/** What happens to recordings, as the log keeps it. */
export const recordingEvents = [
  z.object({ type: z.literal('recording-started'), ...which }),
  /** `asked` by an organiser, `ended` with the meeting, or by itself because it could not be written. */
  z.object({
    type: z.literal('recording-stopped'),
    ...which,
    cause: z.enum(['asked', 'ended', 'disk-full', 'failed']),
  }),
  /** Its files were deleted for good. */
  z.object({ type: z.literal('recording-deleted'), ...which }),
] as const;

export type RecordingEvent = z.infer<(typeof recordingEvents)[number]>;
