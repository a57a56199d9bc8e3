import { AgendaItemId, DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import { Channel, LanguageTag, Locale } from '@entente/shared/languages';
import { FloorPolicy, MeetingKind } from '@entente/shared/meeting-file';
import { Role } from '@entente/shared/permissions';
import { Marking, SourceKind } from '@entente/shared/room/records';
import { z } from 'zod';

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
    z.object({ id: AgendaItemId, order: z.number(), title: z.string(), minutes: z.number().optional() }),
  ),
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
});

const of = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const who = { participantId: ParticipantId };

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
  of('meeting-ended', { at: z.number() }),
  /** The organiser laid it down anew. `revision` counts this. */
  of('meeting-edited', { revision: z.number(), definition: Definition }),
  /** Name, title, role... of somebody of the roster, who stays where they are. */
  of('participant-edited', { person: Person }),
  /** Taken off the roster. */
  of('participant-dropped', who),
  /** Called off before anybody met: over. */
  of('meeting-cancelled', { at: z.number() }),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
export type EventOf<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>;
