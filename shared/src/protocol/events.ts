import { z } from 'zod';
import { ErrorCode } from '../errors.ts';
import { BoothId, DelegationId, Epoch, ParticipantId, RoomId, SourceId, SubscriptionId } from '../ids.ts';
import { PersonQuality, StageLimit } from '../quality.ts';
import { Op } from '../room/ops.ts';
import { LanguageTag } from '../languages.ts';
import { PublishKind, RoomRecord } from '../room/records.ts';
import { OwnCorrection, OwnPlate, Standing, Welcome } from './handshake.ts';
import { RtpParameters } from './rtp.ts';

/**
 * A class of people who see the same. State is computed once per class, not per person:
 * everybody inside (`public`), who presides (`chair`), the organisers (`secretariat`), the interpreters (`booth`), the chief interpreters (`chief`), those of one booth, a delegation, a side room;
 * and a participant alone, for whom there is one only once there is something that others may not see.
 */
export const Audience = z.union([
  z.enum(['public', 'chair', 'secretariat', 'booth', 'chief']),
  z.templateLiteral(['delegation:', DelegationId]),
  z.templateLiteral(['room:', RoomId]),
  z.templateLiteral(['booth:', BoothId]),
  z.templateLiteral(['participant:', ParticipantId]),
]);
export type Audience = z.infer<typeof Audience>;

/**
 * The state of one audience. `snapshot` replaces all that the client held of it; `ops` leads from `prev` to `seq` and is
 * applied only if the client is at `prev` or later in that audience (else it has a gap and must reconnect without `resume`);
 * `gone` says that the audience is no longer the reader's, and its records are forgotten.
 */
export const StateUpdate = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('snapshot'),
    audience: Audience,
    epoch: Epoch,
    seq: z.int(),
    records: z.array(RoomRecord),
  }),
  z.object({
    type: z.literal('ops'),
    audience: Audience,
    epoch: Epoch,
    prev: z.int(),
    seq: z.int(),
    ops: z.array(Op),
  }),
  z.object({ type: z.literal('gone'), audience: Audience, epoch: Epoch, seq: z.int() }),
]);
export type StateUpdate = z.infer<typeof StateUpdate>;

/** Where the reader stands now, and the organiser's words where there are any. */
export const StandingChange = z.object({
  standing: Standing,
  reason: z.string().optional(),
  /** Since when the reader waits, ms since the epoch; only while `waiting`. */
  since: z.number().optional(),
});
export type StandingChange = z.infer<typeof StandingChange>;

/** The reader's own name plate as it is now, and what became of a correction that was asked for. */
export const PlateChange = z.object({ you: OwnPlate, correction: OwnCorrection.optional() });
export type PlateChange = z.infer<typeof PlateChange>;

/** Whose connection is down, of those in the reader's room. Volatile and complete: the newest message replaces the former. */
export const Presence = z.object({ reconnecting: z.array(ParticipantId) });
export type Presence = z.infer<typeof Presence>;

/** Who is heard now in the reader's room, loudest first; `level` in dBov, -127 (silence) to 0. Volatile: an empty list is silence. */
export const Levels = z.object({
  speaking: z.array(z.object({ participantId: ParticipantId, level: z.number() })),
});
export type Levels = z.infer<typeof Levels>;

/**
 * Something that the reader may now get: a source of another participant, or a language channel of the reader's room. It
 * flows after the reader's `media.ready`; a channel only while the reader listens to it.
 */
export const Subscribed = z.object({
  subscriptionId: SubscriptionId,
  sourceId: SourceId,
  rtpParameters: RtpParameters,
  origin: z.discriminatedUnion('from', [
    z.object({ from: z.literal('participant'), participantId: ParticipantId, source: PublishKind }),
    z.object({ from: z.literal('channel'), language: LanguageTag }),
  ]),
});
export type Subscribed = z.infer<typeof Subscribed>;

/** How people are connected: each replaces what was known of that person. Volatile, and only for those who may `assist`. */
export const Quality = z.object({ people: z.array(PersonQuality) });
export type Quality = z.infer<typeof Quality>;

/** Everything that a server says without being asked. */
export const serverEvents = {
  welcome: Welcome,
  standing: StandingChange,
  plate: PlateChange,
  state: StateUpdate,
  presence: Presence,
  levels: Levels,
  /** One or more new subscriptions, together so that their key frames are asked for together. */
  subscribed: z.object({ subscriptions: z.array(Subscribed) }),
  unsubscribed: z.object({ subscriptionIds: z.array(SubscriptionId) }),
  /** All that the reader has published and that is there, told to a connection that comes back. */
  published: z.object({ sourceIds: z.array(SourceId) }),
  /** All transports are gone (a media worker died): join the media again, publish again. */
  'media-reset': z.object({}),
  /** Somebody who may `assist` asks the reader's client to make its transports anew. */
  'reconnect-asked': z.object({}),
  /** The limit of the pictures that is set for the reader alone; that for everybody is a record. */
  'own-limit': z.object({ limit: StageLimit }),
  quality: Quality,
  /** The last message before the server closes the connection. */
  ended: z.object({ code: ErrorCode, reason: z.string().optional() }),
} as const;

export type ServerEventName = keyof typeof serverEvents;
export type ServerEvents = { [N in ServerEventName]: z.infer<(typeof serverEvents)[N]> };
