import { z } from 'zod';
import { BoothId, MeetingId, ParticipantId, RecordingId } from './ids.ts';
import { Channel, LanguageTag } from './languages.ts';
import { RecordingFault } from './room/recording.ts';

/** One recording, as the record tells of it. Instants in ms since the epoch; `stopped` is null while it goes on. */
export const RecordedRecording = z.object({
  id: RecordingId,
  since: z.number(),
  stopped: z.number().nullable(),
  /** It ended by itself. */
  fault: RecordingFault.optional(),
  /** Its files were deleted. */
  deleted: z.number().optional(),
});
export type RecordedRecording = z.infer<typeof RecordedRecording>;

/** A recording with the files that there are of it: one for each channel, all on one time base. */
export const RecordingOnFile = RecordedRecording.extend({
  files: z.array(z.object({ channel: Channel, bytes: z.number() })),
});
export type RecordingOnFile = z.infer<typeof RecordingOnFile>;

/** `GET /api/meetings/:meetingId/recordings` */
export const RecordingList = z.object({ recordings: z.array(RecordingOnFile) });
export type RecordingList = z.infer<typeof RecordingList>;

/** From when to when, in ms from the start of the recording. */
const span = { fromMs: z.number(), toMs: z.number() };
const who = { participantId: ParticipantId, name: z.string(), delegation: z.string().optional() };

/**
 * `index.json` of a recording: who spoke on the floor and in which language, which interpreter was on air on which
 * channel, and when nothing was recorded. In the order of their beginnings.
 */
export const RecordingIndex = z.object({
  format: z.literal('entente-recording-index'),
  version: z.literal(1),
  meetingId: MeetingId,
  title: z.string(),
  recordingId: RecordingId,
  /** When the recording began, ms since the epoch: 0 of every other time here. */
  since: z.number(),
  /** How long it is, or was when this was drawn up. */
  lengthMs: z.number(),
  channels: z.array(Channel),
  floor: z.array(z.object({ ...span, ...who, language: LanguageTag.nullable() })),
  interpreters: z.array(
    z.object({ ...span, ...who, channel: LanguageTag, boothId: BoothId, from: LanguageTag.nullable() }),
  ),
  /** Behind closed doors: silence on every channel. */
  closed: z.array(z.object(span)),
});
export type RecordingIndex = z.infer<typeof RecordingIndex>;
