import type { AgendaItemId, BoothId, DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { MeetingFile } from '@entente/shared/meeting-file';
import type { Assignment, BoothPlan } from '@entente/shared/interpretation';
import type { Channel } from '@entente/shared/languages';
import { zonedInstant } from '@entente/shared/zoned-time';
import { agendaAtEnd } from './agenda.ts';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { assignmentOf, boothsOf, type LaidDownBooth } from './interpretation/laid-down.ts';
import { inTurn } from './in-turn.ts';
import { recordingAtEnd } from './recording/recording.ts';
import { departing } from './side-rooms.ts';
import { overCode, type MeetingState, type Person } from './state.ts';

/** Where new ids come from; handed in, so that a test can foresee them. */
export interface IdSource {
  meeting(): MeetingId;
  participant(): ParticipantId;
  delegation(): DelegationId;
  agendaItem(): AgendaItemId;
  booth(): BoothId;
}

/** The first fact of a meeting, from its file. */
export function meetingFrom(file: MeetingFile, ids: IdSource): EventOf<'meeting-created'> {
  const delegationIds = new Map(file.delegations.map((delegation) => [delegation.key, ids.delegation()]));
  const idOf = (key: string): DelegationId => {
    const id = delegationIds.get(key);
    if (id === undefined) throw new Error('the file was not validated');
    return id;
  };
  const booths = boothsOf({ ...file, channels: channelsOf(file) }, { newId: () => ids.booth(), known: [] });
  return {
    type: 'meeting-created',
    definition: laidDown(file, {
      id: ids.meeting(),
      booths: booths.map(({ plan }) => plan),
      delegationId: idOf,
      agendaItemIds: file.agenda.map(() => ids.agendaItem()),
    }),
    // The e-mail address is left out: this is the first entry of a log that nothing is ever taken out of.
    roster: file.participants.map(({ delegation, email: _, interpreting: __, ...rest }, index) => ({
      ...rest,
      id: ids.participant(),
      delegationId: delegation === undefined ? undefined : idOf(delegation),
      ...interpretingOf(file, index, booths),
    })),
  };
}

/** What a file lays down, with real ids. The kind decides the floor policy where the file does not: a talk is open. */
export function laidDown(
  file: MeetingFile,
  by: {
    readonly id: MeetingId;
    readonly delegationId: (key: string) => DelegationId;
    readonly booths: readonly BoothPlan[];
    /** One for each item, in the order of the file. */
    readonly agendaItemIds: readonly AgendaItemId[];
  },
): EventOf<'meeting-created'>['definition'] {
  return {
    id: by.id,
    kind: file.kind,
    title: file.title,
    start: file.start,
    startsAt: zonedInstant(file.start, file.timeZone),
    timeZone: file.timeZone,
    workingLanguages: file.workingLanguages,
    channels: channelsOf(file),
    marking: file.settings.marking,
    lobby: file.settings.lobby,
    floorPolicy: file.settings.floorPolicy ?? (file.kind === 'bilateral' ? 'open' : 'chaired'),
    delegations: file.delegations.map(({ key, order, ...rest }, index) => ({
      ...rest,
      id: by.delegationId(key),
      order: order ?? index + 1,
    })),
    booths: [...by.booths],
    agenda: by.agendaItemIds.map((id, index) => ({ ...item(file, index), id, order: index + 1 })),
  };
}

/** What a listener can select; the floor is always among it. */
export const channelsOf = (file: Pick<MeetingFile, 'channels' | 'workingLanguages'>): Channel[] => [
  'floor',
  ...(file.channels ?? file.workingLanguages).filter((channel) => channel !== 'floor'),
];

/** Of the person at this place of the file, if they are an interpreter. */
export function interpretingOf(
  { participants }: Pick<MeetingFile, 'participants'>,
  index: number,
  booths: readonly LaidDownBooth[],
): { interpreting?: Assignment } {
  const person = participants[index];
  const interpreting = person === undefined ? undefined : assignmentOf(person, booths);
  return interpreting === undefined ? {} : { interpreting };
}

function item({ agenda }: MeetingFile, index: number): MeetingFile['agenda'][number] {
  const found = agenda[index];
  if (found === undefined) throw new Error('more ids than agenda items');
  return found;
}

/** Adds somebody to the roster of a meeting that is not over. [MTG-1] an id is added once. */
export function decideAddParticipant(state: MeetingState, person: Person): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  return state.roster.has(person.id)
    ? facts()
    : facts({ type: 'participant-added', person: { ...person, languages: [...person.languages] } });
}

/** *End meeting*. [MTG-2] everybody leaves in the same commit, whoever waits too; ending it again is no fault. */
export function decideEnd(state: MeetingState, now: number): Decision {
  if (state.phase === 'ended') return facts();
  const present = [...state.roster.values()].filter(({ place }) => ['inside', 'waiting'].includes(place.at));
  const leaving = inTurn(state, present, (before, { person: { id: participantId } }) => [
    ...departing(before, participantId, now),
    { type: 'participant-left', participantId, cause: 'left' },
  ]);
  return facts(...recordingAtEnd(state, now), ...agendaAtEnd(state, now), ...leaving, {
    type: 'meeting-ended',
    at: now,
  });
}

/**
 * *Cancel meeting*. [MTG-7] only while nobody is inside: a meeting under way is ended. Who waits leaves in the same commit;
 * cancelling again is no fault.
 */
export function decideCancel(state: MeetingState, now: number): Decision {
  if (state.over?.by === 'cancellation') return facts();
  if (state.phase === 'ended') return refuse('meeting.ended');
  const seats = [...state.roster.values()];
  if (seats.some(({ place }) => place.at === 'inside')) return against('MTG-7');
  const leaving = seats
    .filter(({ place }) => place.at === 'waiting')
    .map(({ person }) => ({
      ...{ type: 'participant-left' as const, participantId: person.id, cause: 'left' as const },
    }));
  return facts(...recordingAtEnd(state, now), ...agendaAtEnd(state, now), ...leaving, {
    type: 'meeting-cancelled',
    at: now,
  });
}
