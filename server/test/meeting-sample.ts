import { AgendaItemId, BoothId, DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import { MeetingFile, type MeetingFileInput } from '@entente/shared/meeting-file';
import type { DomainEvent, EventOf } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import { meetingFrom, type IdSource } from '../src/domain/meeting.ts';
import type { MeetingState, Place } from '../src/domain/state.ts';

/** The people of the sample, in the order of its roster. `tuan` is trusted; the other delegate, `dora`, is not. */
export const names = ['olga', 'chen', 'dora', 'tuan', 'ines', 'omar', 'vera'] as const;
export type Name = (typeof names)[number];

export const id = (name: Name): ParticipantId => ParticipantId.parse(name);

/** The items of the sample are `a1` and `a2`. */
export const itemId = (name: string): AgendaItemId => AgendaItemId.parse(name);

/** A multilateral session with everybody in it once: organiser, chair, two delegates, interpreter, observer, viewer. */
export const sampleFile: MeetingFileInput = {
  kind: 'multilateral',
  title: 'Working group on the draft',
  start: '2026-12-01T15:00',
  timeZone: 'Europe/Paris',
  workingLanguages: ['en', 'fr'],
  delegations: [
    { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
    { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr', votes: false },
  ],
  participants: [
    { name: 'olga', role: 'organiser' },
    { name: 'chen', role: 'chair' },
    { name: 'dora', role: 'delegate', delegation: 'fr' },
    { name: 'tuan', role: 'delegate', delegation: 'vn', trusted: true },
    { name: 'ines', role: 'interpreter', languages: ['en', 'fr'] },
    { name: 'omar', role: 'observer' },
    { name: 'vera', role: 'viewer' },
  ],
  agenda: [{ title: 'Adoption of the agenda', minutes: 5 }, { title: 'Any other matters' }],
};

/** Ids that a test can foresee: participants get their place in `people` as id, or a number. */
export function foreseenIds(people: readonly string[] = []): IdSource {
  const counts = { participant: 0, delegation: 0, item: 0, booth: 0 };
  return {
    meeting: () => MeetingId.parse('meeting'),
    participant: () => {
      counts.participant += 1;
      return ParticipantId.parse(people[counts.participant - 1] ?? `p${counts.participant}`);
    },
    delegation: () => DelegationId.parse(`d${(counts.delegation += 1)}`),
    booth: () => BoothId.parse(`b${(counts.booth += 1)}`),
    agendaItem: () => AgendaItemId.parse(`a${(counts.item += 1)}`),
  };
}

type Settings = NonNullable<MeetingFileInput['settings']>;

/** The first fact of the sample under these settings. */
export const created = (settings: Settings = {}, agenda = sampleFile.agenda): EventOf<'meeting-created'> =>
  meetingFrom(MeetingFile.parse({ ...sampleFile, agenda, settings }), foreseenIds(names));

/** The sample's state after `events`. */
export const after = (settings: Settings, ...events: DomainEvent[]): MeetingState =>
  events.reduce(evolve, begin(created(settings)));

export const entered = (...people: Name[]): DomainEvent[] =>
  people.map((name) => ({ type: 'participant-entered', participantId: id(name) }));

/** The state with one person's place as given: for tables over all places. */
export function placed(state: MeetingState, name: Name, place: Place): MeetingState {
  const seat = state.roster.get(id(name));
  if (seat === undefined) throw new Error(`${name} is not of the sample`);
  return { ...state, roster: new Map(state.roster).set(id(name), { ...seat, place }) };
}
