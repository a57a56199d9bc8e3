import { z } from 'zod';
import { Epoch, MeetingId, ParticipantId } from '../ids.ts';
import { Channel, LanguageTag, Locale } from '../languages.ts';
import { MeetingKind } from '../meeting-kind.ts';
import { Role } from '../permissions.ts';
import { Marking } from '../room/records.ts';
import { RtpCapabilities } from './rtp.ts';

/** What a client puts into Socket.IO's `auth`: never into the query, which is logged on the way. */
export const HandshakeAuth = z.strictObject({
  protocol: z.int(),
  /** The participant's JWT. */
  token: z.string().max(4096),
  /** How far this client got before it lost the connection; absent on a first connection. */
  resume: z.strictObject({ epoch: Epoch, seq: z.int().min(0) }).optional(),
});
export type HandshakeAuth = z.infer<typeof HandshakeAuth>;

/**
 * Where a participant stands: `outside` (green room), `waiting` (lobby), `inside` (admitted and entered),
 * `refused`, `removed`, `left`. Only `inside` gives media or the state of the room.
 */
export const Standing = z.enum(['outside', 'waiting', 'inside', 'refused', 'removed', 'left']);
export type Standing = z.infer<typeof Standing>;

/** What a person may know of a meeting before admission: what stands in the invitation. */
export const MeetingCard = z.object({
  id: MeetingId,
  title: z.string(),
  kind: MeetingKind,
  start: z.string(),
  timeZone: z.string(),
  workingLanguages: z.array(LanguageTag),
  channels: z.array(Channel),
  marking: Marking,
  /** Whether it is being recorded at this moment. Absent: no. */
  recording: z.literal(true).optional(),
});
export type MeetingCard = z.infer<typeof MeetingCard>;

/** A participant's own name plate. */
export const OwnPlate = z.object({
  id: ParticipantId,
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  locale: Locale.optional(),
  languages: z.array(LanguageTag),
  delegation: z
    .object({
      officialName: z.string(),
      shortName: z.string(),
      code: z.string().optional(),
      emblem: z.string().optional(),
    })
    .optional(),
});
export type OwnPlate = z.infer<typeof OwnPlate>;

/** What a person asked to have on the plate instead, and whether that was declined. */
export const OwnCorrection = z.object({
  at: z.enum(['asked', 'declined']),
  name: z.string(),
  title: z.string().optional(),
});
export type OwnCorrection = z.infer<typeof OwnCorrection>;

/** The first message on every connection. `serverTime` is ms since the epoch, for deadlines. */
export const Welcome = z.object({
  serverTime: z.number(),
  epoch: Epoch,
  you: OwnPlate,
  meeting: MeetingCard,
  standing: Standing,
  /** The organiser's words, if any; only while `refused`. */
  reason: z.string().optional(),
  /** Since when the reader waits, ms since the epoch; only while `waiting`. */
  since: z.number().optional(),
  correction: OwnCorrection.optional(),
  /** What the reader listens to. */
  listening: Channel,
  /** The same for every room, so that a client can make its device ready while it is still outside. */
  rtpCapabilities: RtpCapabilities,
});
export type Welcome = z.infer<typeof Welcome>;
