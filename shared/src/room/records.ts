import { z } from 'zod';
import { AgendaItemId, DelegationId, MeetingId, ParticipantId, RoomId } from '../ids.ts';
import { Channel, LanguageTag } from '../languages.ts';
import { FloorPolicy, MeetingKind } from '../meeting-kind.ts';
import { Role } from '../permissions.ts';
import { DocumentRecord } from './documents.ts';
import { interpretationRecords } from './interpretation.ts';
import { MessageRecord } from './messages.ts';
import { ConnectionReport, SoundReport } from './device-check.ts';
import { StageLimit } from '../quality.ts';
import { RecordingFaultRecord, RecordingRecord } from './recording.ts';

/** What a participant can send: `microphone` is sound, `camera` and `screen` are pictures. */
export const SourceKind = z.enum(['microphone', 'camera', 'screen']);
export type SourceKind = z.infer<typeof SourceKind>;

/** What can be published: the sources of a room, and the microphone of a booth, which reaches its channel and nothing else. */
export const PublishKind = z.enum([...SourceKind.options, 'booth']);
export type PublishKind = z.infer<typeof PublishKind>;

export const Marking = z.enum(['none', 'restricted', 'confidential']);
export type Marking = z.infer<typeof Marking>;

const MeetingRecord = z.object({
  kind: z.literal('meeting'),
  id: MeetingId,
  title: z.string(),
  meetingKind: MeetingKind,
  /** Local date and time in the official zone, `2026-12-01T15:00`. */
  start: z.string(),
  timeZone: z.string(),
  workingLanguages: z.array(LanguageTag),
  channels: z.array(Channel),
  marking: Marking,
  phase: z.enum(['open', 'ended']),
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;

const DelegationRecord = z.object({
  kind: z.literal('delegation'),
  id: DelegationId,
  officialName: z.string(),
  shortName: z.string(),
  code: z.string().optional(),
  emblem: z.string().optional(),
  /** Order of protocol, from 1. */
  order: z.number(),
  votes: z.boolean(),
});
export type DelegationRecord = z.infer<typeof DelegationRecord>;

/** Somebody who is in the meeting. Those who are invited, waiting or gone have no such record. */
const ParticipantRecord = z.object({
  kind: z.literal('participant'),
  id: ParticipantId,
  /** Place on the roster: within a delegation the order of protocol. */
  order: z.number(),
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  delegationId: DelegationId.optional(),
  languages: z.array(LanguageTag),
  /** What this participant sends now: an open microphone is heard, a closed one is silence. */
  open: z.array(SourceKind),
  /** In a side room. Outside of it that is all there is to know, and nothing is `open`. */
  away: z.literal(true).optional(),
  /** Which side room; only to those who are in it too. */
  roomId: RoomId.optional(),
  /** Whether this person wants the plenary's sound in the back of a caucus; only within it. */
  background: z.literal(true).optional(),
});
export type ParticipantRecord = z.infer<typeof ParticipantRecord>;

const FloorRecord = z.object({
  kind: z.literal('floor'),
  id: z.literal('floor'),
  policy: FloorPolicy,
  /** Who has been given the floor; only under the `chaired` policy. */
  holder: ParticipantId.optional(),
});
export type FloorRecord = z.infer<typeof FloorRecord>;

export const AgendaStatus = z.enum(['pending', 'current', 'suspended', 'done', 'deferred']);
export type AgendaStatus = z.infer<typeof AgendaStatus>;

const AgendaItemRecord = z.object({
  kind: z.literal('agenda-item'),
  id: AgendaItemId,
  /** Place on the agenda, from 1. */
  order: z.number(),
  title: z.string(),
  /** Planned, in whole minutes. */
  minutes: z.number().optional(),
  status: AgendaStatus,
  /** Behind closed doors: not recorded. Absent: open. */
  closed: z.literal(true).optional(),
  /** Time spent on it, ms, without the stretch that runs now. */
  usedMs: z.number(),
  /** When the stretch that runs now began, ms since the epoch; only while `current`. Clocks are worked out from it. */
  since: z.number().optional(),
});
export type AgendaItemRecord = z.infer<typeof AgendaItemRecord>;

export const GuestStanding = z.enum(['expected', 'waiting', 'refused', 'left', 'removed']);
export type GuestStanding = z.infer<typeof GuestStanding>;

/** Somebody of the roster who is not in the meeting. Seen by those who admit, and by nobody else. */
const GuestRecord = z.object({
  kind: z.literal('guest'),
  id: ParticipantId,
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  delegationId: DelegationId.optional(),
  standing: GuestStanding,
  /** When this person began to wait, ms since the epoch; only while `waiting`. */
  since: z.number().optional(),
  /** Whether this person enters without waiting; only where the lobby asks for it (`untrusted`). */
  trusted: z.boolean().optional(),
});
export type GuestRecord = z.infer<typeof GuestRecord>;

/** The side room that the reader is in. */
const SideRoomRecord = z.object({
  kind: z.literal('side-room'),
  id: RoomId,
  room: z.enum(['caucus', 'corridor']),
  delegationId: DelegationId.optional(),
});
export type SideRoomRecord = z.infer<typeof SideRoomRecord>;

/** The caucus of the reader's own delegation, while anybody is in it. */
const CaucusRecord = z.object({
  kind: z.literal('caucus'),
  id: RoomId,
  delegationId: DelegationId,
  members: z.array(ParticipantId),
});
export type CaucusRecord = z.infer<typeof CaucusRecord>;

/** Somebody asks somebody for a word; known to these two alone. `id` is that of the corridor that would open. */
const WordRecord = z.object({
  kind: z.literal('word'),
  id: RoomId,
  from: ParticipantId,
  to: ParticipantId,
  /** When the request ends by itself, ms since the epoch. */
  until: z.number(),
});
export type WordRecord = z.infer<typeof WordRecord>;

/** Everybody who is away is back in the plenary by `until`, ms since the epoch. */
const RecallRecord = z.object({ kind: z.literal('recall'), id: z.literal('recall'), until: z.number() });
export type RecallRecord = z.infer<typeof RecallRecord>;
/** What somebody asks to have on their name plate instead. Seen by those who admit. */
const CorrectionRecord = z.object({
  kind: z.literal('correction'),
  id: ParticipantId,
  name: z.string(),
  title: z.string().optional(),
});
export type CorrectionRecord = z.infer<typeof CorrectionRecord>;

/** The newest device check of somebody. Seen by those who admit. */
const CheckRecord = z.object({
  kind: z.literal('check'),
  id: ParticipantId,
  sound: SoundReport.optional(),
  /** When the sound was checked, ms since the epoch. */
  soundAt: z.number().optional(),
  connection: ConnectionReport.optional(),
});
export type CheckRecord = z.infer<typeof CheckRecord>;
/** How far pictures are limited: for `everyone`, which all may know, or for one person, which those who may `assist` see. */
const StageLimitRecord = z.object({
  kind: z.literal('stage-limit'),
  id: z.union([z.literal('everyone'), ParticipantId]),
  limit: StageLimit,
});
export type StageLimitRecord = z.infer<typeof StageLimitRecord>;

/** The state as one audience may see it is a set of these, told apart by `recordKey`. */
export const RoomRecord = z.discriminatedUnion('kind', [
  MeetingRecord,
  DelegationRecord,
  ParticipantRecord,
  FloorRecord,
  AgendaItemRecord,
  GuestRecord,
  SideRoomRecord,
  CaucusRecord,
  WordRecord,
  RecallRecord,
  MessageRecord,
  CorrectionRecord,
  CheckRecord,
  StageLimitRecord,
  RecordingRecord,
  RecordingFaultRecord,
  DocumentRecord,
  ...interpretationRecords,
]);
export type RoomRecord = z.infer<typeof RoomRecord>;
export type RecordKind = RoomRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<RoomRecord, { kind: K }>;

/** `kind:id`, unique within one audience. */
export const recordKey = (record: { kind: string; id: string }): string => `${record.kind}:${record.id}`;
