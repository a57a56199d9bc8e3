import {
  AgendaItemId,
  BoothId,
  CommandId,
  DelegationId,
  MeetingId,
  OrganiserId,
  ParticipantId,
  RecordingId,
  RoomId,
} from '@entente/shared/ids';
import { locales } from '@entente/shared/languages';
import { roles } from '@entente/shared/permissions';
import { MessageId } from '@entente/shared/room/messages';
import { AgendaStatus } from '@entente/shared/room/records';
import { NetworkPath, SoundVerdict } from '@entente/shared/room/device-check';
import fc from 'fast-check';
import { BoothKind } from '@entente/shared/interpretation';
import type { DomainEvent } from '../src/domain/events.ts';
import { documentEvent } from './document-events.ts';
import { assignment, interpretationEvent } from './interpretation-events.ts';
import type { Actor, LogEntry } from '../src/persistence/event-log.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const participantId = id.map((text) => ParticipantId.parse(text));
const roomId = id.map((text) => RoomId.parse(text));
const delegationId = id.map((text) => DelegationId.parse(text));
const messageId = fc.tuple(id, id).map((parts) => MessageId.parse(parts.join('.')));
const boothId = id.map((text) => BoothId.parse(text));
const recordingId = id.map((text) => RecordingId.parse(text));
const itemId = id.map((text) => AgendaItemId.parse(text));
const agendaStatus = fc.constantFrom(...AgendaStatus.options);
/** Any text, NUL, halves of pairs and right-to-left marks included. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const instant = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const language = fc.constantFrom('en', 'fr', 'ar', 'zh-Hant', 'pt-BR', 'es-419');
const floorPolicy = fc.constantFrom('open' as const, 'chaired' as const);
const sourceKind = fc.constantFrom('microphone' as const, 'camera' as const, 'screen' as const);

/** Keeps a key out where there is nothing to say, as JSON does. */
const sparse = <T extends object>(value: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  value.map((object) => JSON.parse(JSON.stringify(object)) as T);

const person = fc.record(
  {
    id: participantId,
    name: text,
    title: text,
    role: fc.constantFrom(...roles),
    delegationId,
    languages: fc.array(language, { maxLength: 3 }),
    locale: fc.constantFrom(...locales),
    trusted: fc.boolean(),
    interpreting: assignment,
  },
  { requiredKeys: ['id', 'name', 'role', 'languages', 'trusted'] },
);

const definition = fc.record({
  id: id.map((value) => MeetingId.parse(value)),
  kind: fc.constantFrom('bilateral' as const, 'multilateral' as const, 'briefing' as const),
  title: text,
  start: fc.constant('2026-12-01T15:00'),
  startsAt: instant,
  timeZone: fc.constantFrom('UTC', 'Asia/Ho_Chi_Minh'),
  workingLanguages: fc.array(language, { maxLength: 3 }),
  channels: fc.array(fc.oneof(fc.constant('floor' as const), language), { maxLength: 3 }),
  marking: fc.constantFrom('none' as const, 'restricted' as const, 'confidential' as const),
  lobby: fc.constantFrom('everyone' as const, 'untrusted' as const, 'nobody' as const),
  floorPolicy,
  delegations: fc.array(
    fc.record(
      {
        ...{ id: delegationId, officialName: text, shortName: text, code: text, emblem: text },
        ...{ order: fc.nat(), votes: fc.boolean() },
      },
      { requiredKeys: ['id', 'officialName', 'shortName', 'order', 'votes'] },
    ),
    { maxLength: 3 },
  ),
  agenda: fc.array(
    fc.record(
      { id: itemId, order: fc.nat(), title: text, minutes: fc.nat() },
      { requiredKeys: ['id', 'order', 'title'] },
    ),
    { maxLength: 3 },
  ),
  booths: fc.array(
    fc.record(
      {
        id: boothId,
        kind: fc.constantFrom(...BoothKind.options),
        language,
        second: language,
        order: fc.nat(),
      },
      { requiredKeys: ['id', 'kind', 'language', 'order'] },
    ),
    { maxLength: 3 },
  ),
});

/** Decibels as a check reports them; JSON writes minus zero as zero. */
const decibels = fc.integer({ min: -120, max: 0 });
const sound = fc.record(
  {
    verdict: fc.constantFrom(...SoundVerdict.options),
    level: decibels,
    noise: decibels,
    bandwidth: fc.nat({ max: 24_000 }),
    echo: decibels,
    worn: fc.constantFrom('headset' as const, 'open' as const, 'unknown' as const),
  },
  { requiredKeys: ['verdict', 'level', 'noise', 'bandwidth', 'worn'] },
);
const connection = fc.record({
  path: fc.constantFrom(...NetworkPath.options),
  up: fc.nat({ max: 100_000 }),
  down: fc.nat({ max: 100_000 }),
  loss: fc.nat({ max: 100 }),
});

/** Any event that the schema knows, whether or not a meeting would have it. */
const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.record({
    type: fc.constant('meeting-created' as const),
    definition,
    roster: fc.array(person, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('participant-added' as const), person }),
  fc.record({
    type: fc.constantFrom('recording-started' as const, 'recording-deleted' as const),
    ...{ recordingId, at: instant },
  }),
  fc.record({
    type: fc.constant('recording-stopped' as const),
    ...{ recordingId, at: instant },
    cause: fc.constantFrom('asked' as const, 'ended' as const, 'disk-full' as const, 'failed' as const),
  }),
  fc.record({ type: fc.constant('participant-waiting' as const), participantId, at: instant }),
  fc.record({
    type: fc.constantFrom(
      'participant-entered' as const,
      'participant-removed' as const,
      'participant-cleared' as const,
      'floor-given' as const,
      'floor-withdrawn' as const,
      'participant-dropped' as const,
    ),
    participantId,
  }),
  fc.record(
    { type: fc.constant('participant-refused' as const), participantId, reason: text },
    { requiredKeys: ['type', 'participantId'] },
  ),
  fc.record({
    type: fc.constant('participant-left' as const),
    participantId,
    cause: fc.constantFrom('left' as const, 'lost' as const),
  }),
  fc.record({
    type: fc.constantFrom('source-opened' as const, 'source-closed' as const),
    participantId,
    source: sourceKind,
  }),
  fc.record({ type: fc.constant('floor-policy-set' as const), policy: floorPolicy }),
  fc.record({
    type: fc.constantFrom('meeting-ended' as const, 'recall-ended' as const, 'recall-cancelled' as const),
    at: instant,
  }),
  fc.record(
    {
      type: fc.constant('side-room-opened' as const),
      room: fc.constantFrom('caucus' as const, 'corridor' as const),
      ...{ roomId, delegationId, at: instant },
    },
    { requiredKeys: ['type', 'room', 'roomId', 'at'] },
  ),
  fc.record({
    type: fc.constantFrom('side-room-entered' as const, 'side-room-left' as const),
    ...{ roomId, participantId, at: instant },
  }),
  fc.record({ type: fc.constant('side-room-closed' as const), roomId, at: instant }),
  fc.record({
    type: fc.constant('background-set' as const),
    ...{ roomId, participantId, wanted: fc.boolean(), at: instant },
  }),
  fc.record({
    type: fc.constant('word-requested' as const),
    ...{ roomId, from: participantId, to: participantId, until: instant, at: instant },
  }),
  fc.record({
    type: fc.constant('word-answered' as const),
    answer: fc.constantFrom(...(['accepted', 'declined', 'withdrawn', 'lapsed'] as const)),
    ...{ roomId, at: instant },
  }),
  fc.record({ type: fc.constant('recall-set' as const), until: instant, at: instant }),
  fc.record({ type: fc.constant('participant-trusted' as const), participantId, trusted: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('correction-withdrawn' as const, 'correction-declined' as const),
    participantId,
  }),
  fc.record(
    {
      type: fc.constantFrom('correction-asked' as const, 'participant-corrected' as const),
      participantId,
      name: text,
      title: text,
    },
    { requiredKeys: ['type', 'participantId', 'name'] },
  ),
  fc.record(
    { type: fc.constant('check-reported' as const), participantId, sound, connection },
    { requiredKeys: ['type', 'participantId'] },
  ),
  fc.record(
    {
      type: fc.constant('stage-limit-set' as const),
      limit: fc.constantFrom('full' as const, 'reduced' as const, 'audio-only' as const),
      participantId,
    },
    { requiredKeys: ['type', 'limit'] },
  ),
  fc.record({
    type: fc.constant('acoustic-incident' as const),
    kind: fc.constantFrom('peak' as const, 'feedback' as const),
    level: fc.integer({ min: -120, max: 0 }),
    from: fc.oneof(fc.record({ participantId }), fc.record({ channel: language })),
    at: instant,
  }),
  fc.record({ type: fc.constant('meeting-ended' as const), at: instant }),
  fc.record({
    ...{ type: fc.constant('message-sent' as const), participantId, messageId, text, at: instant },
    to: fc.oneof(
      fc.record({ kind: fc.constant('all' as const) }),
      fc.record({ kind: fc.constant('delegation' as const), delegationId }),
      fc.record({ kind: fc.constant('participant' as const), participantId }),
      fc.record({ kind: fc.constant('secretariat' as const), participantId }, { requiredKeys: ['kind'] }),
      fc.record({ kind: fc.constantFrom('booth' as const, 'chief' as const), boothId }),
    ),
  }),
  fc.record({
    type: fc.constantFrom('message-taken-back' as const, 'message-removed' as const),
    participantId,
    messageId,
  }),
  fc.record({ type: fc.constant('agenda-item-moved' as const), itemId, to: agendaStatus, at: instant }),
  fc.record(
    {
      ...{ type: fc.constant('agenda-item-added' as const), itemId, title: text, minutes: fc.nat() },
      before: fc.option(itemId),
    },
    { requiredKeys: ['type', 'itemId', 'title', 'before'] },
  ),
  fc.record(
    { type: fc.constant('agenda-item-edited' as const), itemId, title: text, minutes: fc.nat() },
    { requiredKeys: ['type', 'itemId', 'title'] },
  ),
  fc.record({ type: fc.constant('agenda-item-placed' as const), itemId, before: fc.option(itemId) }),
  fc.record({ type: fc.constant('agenda-item-removed' as const), itemId }),
  fc.record({ type: fc.constant('meeting-cancelled' as const), at: instant }),
  fc.record({ type: fc.constant('meeting-edited' as const), revision: fc.nat(), definition }),
  fc.record({ type: fc.constant('participant-edited' as const), person }),
  fc.record({ type: fc.constant('roster-ordered' as const), participantIds: fc.array(participantId) }),
  documentEvent,
  interpretationEvent,
);

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ by: fc.constant('participant' as const), participantId }),
  fc.record({
    by: fc.constant('organiser' as const),
    organiserId: id.map((value) => OrganiserId.parse(value)),
  }),
  fc.record({ by: fc.constant('server' as const) }),
);

/** Any log: entries from 1 without gaps. */
export const logOf = ({ maxEntries }: { readonly maxEntries: number }): fc.Arbitrary<readonly LogEntry[]> =>
  fc
    .array(
      fc.record({
        at: instant,
        actor,
        commandId: fc.option(id.map((value) => CommandId.parse(value))),
        // JSON writes minus zero as zero.
        output: fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
        events: fc.array(sparse(event), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: maxEntries },
    )
    .map((entries) => entries.map((entry, index) => ({ seq: index + 1, ...entry })));
