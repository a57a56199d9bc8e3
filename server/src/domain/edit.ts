import type { DelegationId, ParticipantId } from '@entente/shared/ids';
import type { MeetingEdit } from '@entente/shared/meeting-edit';
import { ok } from '@entente/shared/result';
import { opensNow } from './agenda.ts';
import { against, refuse, type Decision } from './decision.ts';
import type { DomainEvent, EventOf } from './events.ts';
import { decideFloorPolicy } from './floor.ts';
import { boothsRelaid } from './interpretation/booths.ts';
import { disturbs, sameAssignment } from './interpretation/planning.ts';
import { boothsOf } from './interpretation/laid-down.ts';
import { channelsOf, interpretingOf, laidDown, type IdSource } from './meeting.ts';
import { overCode, type MeetingState, type Person, type Seat } from './state.ts';

type LoggedPerson = EventOf<'participant-edited'>['person'];

/** Who came on the roster by an edit and needs a link, and who lost theirs. */
export interface Edited {
  readonly added: readonly Person[];
  readonly dropped: readonly ParticipantId[];
}

export interface EditBy {
  readonly ids: Omit<IdSource, 'meeting'>;
  /** Who is on the roster by an account and not by the file: an edit neither names nor drops them. */
  readonly stays: (participantId: ParticipantId) => boolean;
}

/** Somebody has been inside. */
export const hasBegun = ({ roster }: MeetingState): boolean =>
  [...roster.values()].some(({ place }) => ['inside', 'left', 'removed'].includes(place.at));

/**
 * *Edit meeting*. [MTG-3] only what the editor saw is edited; [MTG-4] who is inside stays as they are seated; [MTG-5] the
 * kind of a meeting that has begun stays; [AGD-6] what was taken up stays on the agenda; [REC-4] what is closed and
 * under discussion stays closed; [BTH-9] nobody on air loses the
 * booth; [MTG-6] who is taken off the roster loses the seat, in the lobby too; [MTG-8] people stand in the order of the edit.
 * Refusals besides: `meeting.ended`, `meeting.cancelled`, and `not.found` for an id that the meeting does not have.
 */
export function decideEdit(state: MeetingState, edit: MeetingEdit, by: EditBy): Decision<Edited> {
  if (state.phase === 'ended') return refuse(overCode(state));
  if (edit.revision !== state.revision) return refuse('state.stale');
  if (!namesWhatIsThere(state, edit, by)) return refuse('not.found');
  if (edit.kind !== state.definition.kind && hasBegun(state)) return against('MTG-5');

  const { definition, people } = applied(state, edit, by.ids);
  const next = new Map(people.map((person) => [person.id, person]));
  const seats = [...state.roster.values()].filter(({ person }) => !by.stays(person.id));
  if (seats.some((seat) => seat.place.at === 'inside' && !keepsSeat(seat, next.get(seat.person.id))))
    return against('MTG-4');

  const kept = new Set(definition.agenda.map(({ id }) => id));
  if (state.agenda.some(({ id, progress }) => progress.status !== 'pending' && !kept.has(id)))
    return against('AGD-6');

  const nextItems = new Map(definition.agenda.map((item) => [item.id, item]));
  if (state.agenda.some((entry) => opensNow(entry, nextItems.get(entry.id) ?? entry)))
    return against('REC-4');

  const assignments = new Map(
    people.flatMap(({ id, interpreting }) => (interpreting === undefined ? [] : [[id, interpreting]])),
  );
  const booths = boothsRelaid(state.interpretation.booths, definition.booths);
  if (disturbs(state, { assignments, booths })) return against('BTH-9');

  const dropped = seats.filter(({ person }) => !next.has(person.id));
  const added = people.filter(({ id }) => !state.roster.has(id));
  const changed = people.filter((person) => {
    const before = state.roster.get(person.id)?.person;
    return before !== undefined && !(samePerson(before, person) && servesAsBefore(state, person));
  });
  const floor =
    definition.floorPolicy === state.definition.floorPolicy
      ? []
      : eventsOf(decideFloorPolicy(state, definition.floorPolicy));
  const events: DomainEvent[] = [
    { type: 'meeting-edited', revision: state.revision + 1, definition },
    ...dropped.flatMap(leaving),
    ...changed.map((person) => ({ type: 'participant-edited' as const, person })),
    ...added.map((person) => ({ type: 'participant-added' as const, person })),
    ...ordering(state, people),
    ...floor,
  ];
  return ok({ events, output: { added, dropped: dropped.map(({ person }) => person.id) } });
}

function applied(
  state: MeetingState,
  edit: MeetingEdit,
  ids: EditBy['ids'],
): { definition: EventOf<'meeting-edited'>['definition']; people: LoggedPerson[] } {
  const delegationIds = new Map(edit.delegations.map(({ key, id }) => [key, id ?? ids.delegation()]));
  const idOf = (key: string): DelegationId => {
    const id = delegationIds.get(key);
    if (id === undefined) throw new Error('the edit was not validated');
    return id;
  };
  const booths = boothsOf(
    { ...edit, channels: channelsOf(edit) },
    { newId: () => ids.booth(), known: state.definition.booths },
  );
  return {
    definition: laidDown(edit, {
      id: state.definition.id,
      booths: booths.map(({ plan }) => plan),
      delegationId: idOf,
      agendaItemIds: edit.agenda.map(({ id }) => id ?? ids.agendaItem()),
    }),
    people: edit.participants.map(({ delegation, id, email: _, interpreting, ...rest }, index) => ({
      ...rest,
      id: id ?? ids.participant(),
      ...(delegation === undefined ? {} : { delegationId: idOf(delegation) }),
      // Without booths to choose from, the booth of their language is none.
      ...interpretingOf(edit, index, isIdle(state, id) && interpreting?.booths.length === 0 ? [] : booths),
    })),
  };
}

/** An interpreter who serves no booth: an edit that gives them none does not put them back into that of their language. */
const isIdle = ({ interpretation }: MeetingState, id: ParticipantId | undefined): boolean =>
  id !== undefined && interpretation.assignments.get(id)?.booths.length === 0;

/** An id that is not there would otherwise be made by whoever asks. */
function namesWhatIsThere(
  { definition, agenda, roster }: MeetingState,
  edit: MeetingEdit,
  { stays }: EditBy,
): boolean {
  const known = new Set<string>([
    ...definition.delegations.map(({ id }) => `delegation ${id}`),
    ...agenda.map(({ id }) => `item ${id}`),
    ...definition.booths.map(({ id }) => `booth ${id}`),
    ...[...roster.keys()].filter((id) => !stays(id)).map((id) => `person ${id}`),
  ]);
  return [
    ...edit.delegations.flatMap(({ id }) => (id === undefined ? [] : `delegation ${id}`)),
    ...(edit.booths ?? []).flatMap(({ id }) => (id === undefined ? [] : `booth ${id}`)),
    ...edit.agenda.flatMap(({ id }) => (id === undefined ? [] : `item ${id}`)),
    ...edit.participants.flatMap(({ id }) => (id === undefined ? [] : `person ${id}`)),
  ].every((name) => known.has(name));
}

const keepsSeat = ({ person }: Seat, next: Person | undefined): boolean =>
  next?.role === person.role && next.delegationId === person.delegationId;

function samePerson(one: Person, other: Person): boolean {
  return (
    one.name === other.name &&
    one.title === other.title &&
    one.role === other.role &&
    one.delegationId === other.delegationId &&
    one.locale === other.locale &&
    one.trusted === other.trusted &&
    one.languages.join() === other.languages.join()
  );
}

/** As what stands, which may have been assigned since the meeting was laid down. */
function servesAsBefore({ interpretation }: MeetingState, { id, interpreting }: Person): boolean {
  const stands = interpretation.assignments.get(id);
  if (stands === undefined || interpreting === undefined) return stands === interpreting;
  return sameAssignment(stands, interpreting);
}

function leaving({ person, place }: Seat): DomainEvent[] {
  const { id: participantId } = person;
  const gone = { type: 'participant-dropped' as const, participantId };
  return place.at === 'waiting' ? [{ type: 'participant-left', participantId, cause: 'left' }, gone] : [gone];
}

/** [MTG-8] Nothing where everybody stands so already: who is added comes after all others by themselves. */
function ordering({ roster }: MeetingState, people: readonly LoggedPerson[]): DomainEvent[] {
  const participantIds = people.map(({ id }) => id);
  const named = new Set(participantIds);
  const stood = [...roster.keys()].filter((id) => named.has(id));
  const unordered = [...stood, ...participantIds.filter((id) => !roster.has(id))];
  return unordered.join() === participantIds.join() ? [] : [{ type: 'roster-ordered', participantIds }];
}

const eventsOf = (decision: Decision): readonly DomainEvent[] => (decision.ok ? decision.value.events : []);
