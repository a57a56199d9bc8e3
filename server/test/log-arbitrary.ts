import {
  AgendaItemId,
  CommandId,
  DelegationId,
  MeetingId,
  OrganiserId,
  ParticipantId,
} from '@entente/shared/ids';
import { locales } from '@entente/shared/languages';
import { roles } from '@entente/shared/permissions';
import fc from 'fast-check';
import type { DomainEvent } from '../src/domain/events.ts';
import type { Actor, LogEntry } from '../src/persistence/event-log.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const participantId = id.map((text) => ParticipantId.parse(text));
const delegationId = id.map((text) => DelegationId.parse(text));
/** Any text, NUL, halves of pairs and right-to-left marks included. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const instant = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const language = fc.constantFrom('en', 'fr', 'ar', 'zh-Hant', 'pt-BR', 'es-419');
const floorPolicy = fc.constantFrom('open' as const, 'chaired' as const);
const source = fc.constantFrom('microphone' as const, 'camera' as const, 'screen' as const);

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
      { id: id.map((value) => AgendaItemId.parse(value)), order: fc.nat(), title: text, minutes: fc.nat() },
      { requiredKeys: ['id', 'order', 'title'] },
    ),
    { maxLength: 3 },
  ),
});

/** Any event that the schema knows, whether or not a meeting would have it. */
const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.record({
    type: fc.constant('meeting-created' as const),
    definition,
    roster: fc.array(person, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('participant-added' as const), person }),
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
    source,
  }),
  fc.record({ type: fc.constant('floor-policy-set' as const), policy: floorPolicy }),
  fc.record({ type: fc.constant('meeting-ended' as const), at: instant }),
  fc.record({ type: fc.constant('meeting-cancelled' as const), at: instant }),
  fc.record({ type: fc.constant('meeting-edited' as const), revision: fc.nat(), definition }),
  fc.record({ type: fc.constant('participant-edited' as const), person }),
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
