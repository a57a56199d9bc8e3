import { z } from 'zod';
import { IncidentReport } from './acoustic-incident.ts';
import { AgendaItemId, BoothId, DelegationId, MeetingId, ParticipantId } from './ids.ts';
import { BoothKind } from './interpretation.ts';
import { LanguageTag } from './languages.ts';
import { FloorPolicy, MeetingKind } from './meeting-kind.ts';
import { Role } from './permissions.ts';
import { RecordedRecording } from './recordings.ts';
import { Marking } from './room/records.ts';

/**
 * The record of a meeting, as its organisers read it and as it is exported: who was there and when, what was on the
 * agenda and for how long, what was decided at the door and about the floor. It holds what this schema names and nothing
 * else: no text of a message, no sound or picture (only that there is a recording), no address, no link, and of a corridor not who was in it.
 * Instants are ms since the epoch, spans of time ms.
 */
const instant = z.number();

/** From when to when; `to` is null while it goes on. */
export const RecordedSpan = z.object({ from: instant, to: instant.nullable() });
export type RecordedSpan = z.infer<typeof RecordedSpan>;

/** Whose act it was: somebody of the meeting, an organiser from outside the room, or the server by itself. */
export const RecordedAuthor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('participant'), id: ParticipantId }),
  z.object({ kind: z.literal('organiser') }),
  z.object({ kind: z.literal('server') }),
]);
export type RecordedAuthor = z.infer<typeof RecordedAuthor>;

export const RecordedPerson = z.object({
  id: ParticipantId,
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  /** `not-admitted` came to the lobby and no further; `absent` was invited and never came. */
  attendance: z.enum(['attended', 'not-admitted', 'absent']),
  /** In order, without overlap. */
  stays: z.array(RecordedSpan),
  totalMs: z.number(),
});
export type RecordedPerson = z.infer<typeof RecordedPerson>;

export const RecordedDelegation = z.object({
  id: DelegationId,
  officialName: z.string(),
  shortName: z.string(),
  code: z.string().optional(),
  people: z.array(RecordedPerson),
});
export type RecordedDelegation = z.infer<typeof RecordedDelegation>;

export const ItemCourse = z.enum(['pending', 'current', 'suspended', 'done', 'deferred']);
export type ItemCourse = z.infer<typeof ItemCourse>;

export const RecordedItem = z.object({
  id: AgendaItemId,
  title: z.string(),
  course: ItemCourse,
  plannedMs: z.number().nullable(),
  /** When it was the current item: in order, without overlap. */
  spans: z.array(RecordedSpan),
  usedMs: z.number(),
  /** The titles of its documents, whoever could read them; absent where there was none. */
  documents: z.array(z.string()).optional(),
});
export type RecordedItem = z.infer<typeof RecordedItem>;

/** A side room, without its content. `people` counts everybody who was ever in it; of a corridor nothing says who. */
export const RecordedSideRoom = z.object({
  kind: z.enum(['caucus', 'corridor']),
  delegationId: DelegationId.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  people: z.number(),
});
export type RecordedSideRoom = z.infer<typeof RecordedSideRoom>;

/** A booth, with how long each interpreter was on air in it, in however many stretches. */
export const RecordedBooth = z.object({
  id: BoothId,
  kind: BoothKind,
  language: LanguageTag,
  second: LanguageTag.optional(),
  /** Who was on air at all, in the order of the first time. */
  people: z.array(z.object({ participantId: ParticipantId, turns: z.int(), airMs: z.number() })),
});
export type RecordedBooth = z.infer<typeof RecordedBooth>;

const who = { at: instant, participantId: ParticipantId };
const act = { ...who, by: RecordedAuthor };
const sideRoom = { at: instant, room: z.enum(['caucus', 'corridor']), delegationId: DelegationId.nullable() };

/** What happened, in order. */
export const ChronicleEntry = z.discriminatedUnion('what', [
  z.object({ what: z.literal('entered'), ...who }),
  z.object({ what: z.literal('admitted'), ...act }),
  z.object({ what: z.literal('returned'), ...who }),
  z.object({ what: z.literal('left'), ...who }),
  /** The connection did not come back in time. */
  z.object({ what: z.literal('lost'), ...who }),
  z.object({ what: z.literal('refused'), ...act, reason: z.string().optional() }),
  z.object({ what: z.literal('removed'), ...act }),
  /** A refusal or removal was taken back. */
  z.object({ what: z.literal('cleared'), ...act }),
  z.object({ what: z.literal('floor-given'), ...act }),
  z.object({ what: z.literal('floor-withdrawn'), ...act }),
  z.object({ what: z.literal('floor-policy'), at: instant, policy: FloorPolicy, by: RecordedAuthor }),
  z.object({ what: z.literal('item-moved'), at: instant, itemId: AgendaItemId, to: ItemCourse }),
  z.object({ what: z.literal('side-room-opened'), ...sideRoom }),
  z.object({ what: z.literal('side-room-closed'), ...sideRoom }),
  /** A booth in the plenary told that the sound does not suffice for interpretation, and whose sound as far as one spoke. */
  z.object({
    what: z.literal('sound-insufficient'),
    at: instant,
    boothId: BoothId,
    participantId: ParticipantId.optional(),
  }),
  z.object({ what: z.literal('sound-sufficient'), at: instant, boothId: BoothId }),
  /** A sound that a listener's page kept from the ear: whose microphone, or which channel. `level` in dB relative to full scale. */
  z.object({ what: z.literal('acoustic-incident'), at: instant, ...IncidentReport.shape }),
  z.object({ what: z.literal('recording-started'), at: instant, by: RecordedAuthor }),
  z.object({ what: z.literal('recording-stopped'), at: instant, by: RecordedAuthor }),
  z.object({ what: z.literal('recalled'), at: instant, by: RecordedAuthor }),
  z.object({ what: z.literal('recall-cancelled'), at: instant, by: RecordedAuthor }),
  z.object({ what: z.literal('cancelled'), at: instant, by: RecordedAuthor }),
  z.object({ what: z.literal('ended'), at: instant, by: RecordedAuthor }),
]);
export type ChronicleEntry = z.infer<typeof ChronicleEntry>;

/**
 * How far the meeting has come. `began`: the first person was inside; `emptySince`: the last one left and the meeting was
 * not ended; `finished`: nobody was inside any more. `ended` is when somebody ended it for all; `cancelled` when somebody
 * called it off.
 */
export const MeetingCourse = z.discriminatedUnion('at', [
  z.object({ at: z.literal('not-begun') }),
  z.object({ at: z.literal('cancelled'), began: instant.nullable(), cancelled: instant, by: RecordedAuthor }),
  z.object({ at: z.literal('running'), began: instant, emptySince: instant.nullable() }),
  z.object({
    at: z.literal('ended'),
    began: instant.nullable(),
    finished: instant.nullable(),
    ended: instant,
    by: RecordedAuthor,
  }),
]);
export type MeetingCourse = z.infer<typeof MeetingCourse>;

export const MeetingRecord = z.object({
  meeting: z.object({
    id: MeetingId,
    kind: MeetingKind,
    title: z.string(),
    marking: Marking,
    /** The official zone, and the scheduled beginning in it. */
    timeZone: z.string(),
    start: z.string(),
    startsAt: instant,
    workingLanguages: z.array(LanguageTag),
  }),
  course: MeetingCourse,
  /** Until when this record tells. */
  asOf: instant,
  /** In the order of protocol. */
  delegations: z.array(RecordedDelegation),
  /** Who belongs to no delegation: the secretariat, interpreters, observers. */
  others: z.array(RecordedPerson),
  agenda: z.array(RecordedItem),
  sideRooms: z.array(RecordedSideRoom),
  /** None in a meeting without interpretation, and in records of before there were booths. */
  booths: z.array(RecordedBooth).default([]),
  /** That it was recorded, and when; the sound itself is in files of its own. Absent in older records. */
  recordings: z.array(RecordedRecording).default([]),
  chronicle: z.array(ChronicleEntry),
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;

/**
 * What the record can be verified by: the last link of a hash chain over the meeting's log. The chain begins with the
 * empty string; each link is the SHA-256, in hex, of the link before it, a line feed and the entry as JSON with sorted
 * keys. `entries` says how many entries it covers.
 */
export const RecordSeal = z.object({
  method: z.literal('sha256-chain-1'),
  entries: z.int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RecordSeal = z.infer<typeof RecordSeal>;

/** `GET /api/meetings/:meetingId/record`, and the export as JSON. */
export const SealedRecord = MeetingRecord.extend({
  format: z.literal('entente-record'),
  version: z.literal(1),
  seal: RecordSeal,
});
export type SealedRecord = z.infer<typeof SealedRecord>;
