import { z } from 'zod';
import { AgendaItemId, DelegationId, MeetingId, ParticipantId } from '../ids.ts';
import { Channel, LanguageTag } from '../languages.ts';
import { FloorPolicy, MeetingKind } from '../meeting-file.ts';
import { Role } from '../permissions.ts';
import { StageLimit } from '../quality.ts';

/** What a participant can send: `microphone` is sound, `camera` and `screen` are pictures. */
export const SourceKind = z.enum(['microphone', 'camera', 'screen']);
export type SourceKind = z.infer<typeof SourceKind>;

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
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  delegationId: DelegationId.optional(),
  languages: z.array(LanguageTag),
  /** What this participant sends now: an open microphone is heard, a closed one is silence. */
  open: z.array(SourceKind),
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

const AgendaItemRecord = z.object({
  kind: z.literal('agenda-item'),
  id: AgendaItemId,
  order: z.number(),
  title: z.string(),
  minutes: z.number().optional(),
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
});
export type GuestRecord = z.infer<typeof GuestRecord>;

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
  StageLimitRecord,
]);
export type RoomRecord = z.infer<typeof RoomRecord>;
export type RecordKind = RoomRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<RoomRecord, { kind: K }>;

/** `kind:id`, unique within one audience. */
export const recordKey = (record: { kind: string; id: string }): string => `${record.kind}:${record.id}`;
