import { z } from 'zod';
import { ParticipantId } from './ids.ts';

/** How well a person is connected: `fair` can be heard or seen to suffer, `poor` hinders the talk. */
export const QualityLevel = z.enum(['good', 'fair', 'poor']);
export type QualityLevel = z.infer<typeof QualityLevel>;

/**
 * What is wrong, from the person's side: packets lost on the way out (`loss-up`) or in (`loss-down`), a long way (`delay`),
 * a line too thin for what is sent over it (`bandwidth`), a machine that is too busy (`cpu`), no connection (`reconnecting`).
 */
export const QualityCause = z.enum(['loss-up', 'loss-down', 'delay', 'bandwidth', 'cpu', 'reconnecting']);
export type QualityCause = z.infer<typeof QualityCause>;

/**
 * What was really done about it. By the person's client: pictures of others made small, paused but for the speaker's, paused
 * altogether; the own camera sent at a low bitrate, closed. By the browser: the own picture sent smaller than asked for.
 */
export const QualityRemedy = z.enum([
  'others-small',
  'others-paused',
  'all-paused',
  'camera-low',
  'camera-closed',
  'encoder-lowered',
]);
export type QualityRemedy = z.infer<typeof QualityRemedy>;

const share = z.number().min(0).max(1);

/** What a client says of its own connection. Shares are from 0 to 1, of the last few seconds. */
export const QualityReport = z.strictObject({
  level: QualityLevel,
  causes: z.array(QualityCause).max(QualityCause.options.length),
  remedies: z.array(QualityRemedy).max(QualityRemedy.options.length),
  lossUp: share.optional(),
  lossDown: share.optional(),
  /** ms to the server and back. */
  roundTrip: z.int().min(0).max(60_000).optional(),
  /** Share of the sound that was played which had to be made up for what did not come. */
  concealed: share.optional(),
});
export type QualityReport = z.infer<typeof QualityReport>;

/** The newest report of one person; `since` is when level and causes became as they are, ms since the epoch. */
export const PersonQuality = z.object({
  participantId: ParticipantId,
  since: z.number(),
  ...QualityReport.shape,
});
export type PersonQuality = z.infer<typeof PersonQuality>;

/** How much of the pictures is sent: all, the smallest that there is, none. From the least strict. Sound is never limited. */
export const stageLimits = ['full', 'reduced', 'audio-only'] as const;
export const StageLimit = z.enum(stageLimits);
export type StageLimit = z.infer<typeof StageLimit>;

/** Of two limits the one that holds when both are set. */
export const stricter = (a: StageLimit, b: StageLimit): StageLimit =>
  stageLimits.indexOf(a) >= stageLimits.indexOf(b) ? a : b;
