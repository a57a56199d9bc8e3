import { IncidentReport } from '@entente/shared/acoustic-incident';
import {
  AgendaItemId,
  BoothId,
  DelegationId,
  DocumentId,
  MeetingId,
  ParticipantId,
  RoomId,
} from '@entente/shared/ids';
import { Channel, LanguageTag, Locale } from '@entente/shared/languages';
import { FloorPolicy, MeetingKind } from '@entente/shared/meeting-kind';
import { Role } from '@entente/shared/permissions';
import { DocumentAccess, DocumentPurpose, DocumentType, Statement } from '@entente/shared/room/documents';
import { MessageId } from '@entente/shared/room/messages';
import { AgendaStatus, Marking, SourceKind } from '@entente/shared/room/records';
import { ConnectionReport, SoundReport } from '@entente/shared/room/device-check';
import { StageLimit } from '@entente/shared/quality';
import { Assignment, BoothPlan } from '@entente/shared/interpretation';
import { z } from 'zod';
import { interpretationEvents } from './interpretation/events.ts';
import { recordingEvents } from './recording/events.ts';

const Definition = z.object({
  id: MeetingId,
  kind: MeetingKind,
  title: z.string(),
  start: z.string(),
  startsAt: z.number(),
  timeZone: z.string(),
  workingLanguages: z.array(LanguageTag),
  channels: z.array(Channel),
  marking: Marking,
  lobby: z.enum(['everyone', 'untrusted', 'nobody']),
  floorPolicy: FloorPolicy,
  delegations: z.array(
    z.object({
      id: DelegationId,
      officialName: z.string(),
      shortName: z.string(),
      code: z.string().optional(),
      emblem: z.string().optional(),
      order: z.number(),
      votes: z.boolean(),
    }),
  ),
  agenda: z.array(
    z.object({
      id: AgendaItemId,
      order: z.number(),
      title: z.string(),
      minutes: z.number().optional(),
      closed: z.boolean().optional(),
    }),
  ),
  /** Absent in what was written before there was interpretation. */
  booths: z.array(BoothPlan).default([]),
});

const Person = z.object({
  id: ParticipantId,
  name: z.string(),
  title: z.string().optional(),
  role: Role,
  delegationId: DelegationId.optional(),
  languages: z.array(LanguageTag),
  locale: Locale.optional(),
  trusted: z.boolean(),
  interpreting: Assignment.optional(),
});

const of = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const who = { participantId: ParticipantId };
const sideRoom = { roomId: RoomId, at: z.number() };

/** Whom a message was for. With the secretariat, `participantId` says whose thread; without, the organisers among themselves. */
const MessageTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('delegation'), delegationId: DelegationId }),
  z.object({ kind: z.literal('participant'), participantId: ParticipantId }),
  z.object({ kind: z.literal('secretariat'), participantId: ParticipantId.optional() }),
  z.object({ kind: z.literal('booth'), boothId: BoothId }),
  z.object({ kind: z.literal('chief'), boothId: BoothId }),
]);
const which = { itemId: AgendaItemId };
const item = { ...which, title: z.string(), minutes: z.number().optional(), closed: z.boolean().optional() };

/** What happened, as the log keeps it. A shape that was ever written is never changed, only joined by newer ones. */
export const DomainEvent = z.discriminatedUnion('type', [
  of('meeting-created', { definition: Definition, roster: z.array(Person) }),
  of('participant-added', { person: Person }),
  of('participant-waiting', { ...who, at: z.number() }),
  of('participant-entered', who),
  of('participant-refused', { ...who, reason: z.string().optional() }),
  /** `lost`: the grace period ran out. */
  of('participant-left', { ...who, cause: z.enum(['left', 'lost']) }),
  of('participant-removed', who),
  /** A refusal or removal was taken back. */
  of('participant-cleared', who),
  of('source-opened', { ...who, source: SourceKind }),
  of('source-closed', { ...who, source: SourceKind }),
  of('floor-given', who),
  of('floor-withdrawn', who),
  of('floor-policy-set', { policy: FloorPolicy }),
  of('participant-trusted', { ...who, trusted: z.boolean() }),
  of('correction-asked', { ...who, name: z.string(), title: z.string().optional() }),
  of('correction-withdrawn', who),
  of('correction-declined', who),
  /** The plate reads so from now on; without a title it has none. */
  of('participant-corrected', { ...who, name: z.string(), title: z.string().optional() }),
  of('check-reported', {
    ...{ ...who, sound: SoundReport.optional(), connection: ConnectionReport.optional() },
    at: z.number().optional(),
  }),
  /** Without `participantId` it is for everybody. */
  of('stage-limit-set', { limit: StageLimit, participantId: ParticipantId.optional() }),
  of('acoustic-incident', { ...IncidentReport.shape, at: z.number() }),
  of('meeting-ended', { at: z.number() }),
  of('side-room-opened', {
    ...sideRoom,
    room: z.enum(['caucus', 'corridor']),
    delegationId: DelegationId.optional(),
  }),
  of('side-room-entered', { ...sideRoom, ...who }),
  of('side-room-left', { ...sideRoom, ...who }),
  of('side-room-closed', sideRoom),
  of('background-set', { ...sideRoom, ...who, wanted: z.boolean() }),
  of('word-requested', { ...sideRoom, from: ParticipantId, to: ParticipantId, until: z.number() }),
  /** `lapsed`: nobody answered in time, or one of the two left the plenary. */
  of('word-answered', { ...sideRoom, answer: z.enum(['accepted', 'declined', 'withdrawn', 'lapsed']) }),
  of('recall-set', { until: z.number(), at: z.number() }),
  of('recall-ended', { at: z.number() }),
  /** Who is away stays there. */
  of('recall-cancelled', { at: z.number() }),
  of('message-sent', { ...who, messageId: MessageId, to: MessageTo, text: z.string(), at: z.number() }),
  of('message-taken-back', { ...who, messageId: MessageId }),
  /** `participantId` removed it: an organiser. */
  of('message-removed', { ...who, messageId: MessageId }),
  of('agenda-item-moved', { ...which, to: AgendaStatus, at: z.number() }),
  /** `before`: the item that it came to stand before; null is the end. */
  of('agenda-item-added', { ...item, before: AgendaItemId.nullable() }),
  of('agenda-item-edited', item),
  of('agenda-item-placed', { ...which, before: AgendaItemId.nullable() }),
  of('agenda-item-removed', which),
  /** The organiser laid it down anew. `revision` counts this. */
  of('meeting-edited', { revision: z.number(), definition: Definition }),
  /** Name, title, role... of somebody of the roster, who stays where they are. */
  of('participant-edited', { person: Person }),
  /** These stand in this order from now on, at the places that they have among all. */
  of('roster-ordered', { participantIds: z.array(ParticipantId) }),
  /** Taken off the roster. */
  of('participant-dropped', who),
  /** Called off before anybody met: over. */
  of('meeting-cancelled', { at: z.number() }),
  /** Its bytes are kept beside the log. Without `by`, by an account. */
  of('document-added', {
    ...{ documentId: DocumentId, itemId: AgendaItemId.optional(), title: z.string(), fileName: z.string() },
    ...{ mediaType: DocumentType, size: z.number(), purpose: DocumentPurpose },
    ...{ statement: Statement.optional(), language: LanguageTag.optional(), access: DocumentAccess },
    ...{ by: ParticipantId.optional(), at: z.number() },
  }),
  of('document-access-set', { documentId: DocumentId, access: DocumentAccess }),
  of('document-removed', { documentId: DocumentId, by: ParticipantId.optional(), at: z.number() }),
  ...interpretationEvents,
  ...recordingEvents,
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
export type EventOf<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>;
