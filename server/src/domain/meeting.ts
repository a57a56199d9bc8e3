import type { AgendaItemId, DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { MeetingFile } from '@entente/shared/meeting-file';
import { zonedInstant } from '@entente/shared/zoned-time';
import { agendaAtEnd } from './agenda.ts';
import { facts, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { inTurn } from './in-turn.ts';
import { departing } from './side-rooms.ts';
import type { MeetingState, Person } from './state.ts';

/** Where new ids come from; handed in, so that a test can foresee them. */
export interface IdSource {
  meeting(): MeetingId;
  participant(): ParticipantId;
  delegation(): DelegationId;
  agendaItem(): AgendaItemId;
}

/** The first fact of a meeting, from its file. The kind decides the floor policy where the file does not: a talk is open. */
export function meetingFrom(file: MeetingFile, ids: IdSource): EventOf<'meeting-created'> {
  const delegationIds = new Map(file.delegations.map((delegation) => [delegation.key, ids.delegation()]));
  const idOf = (key: string): DelegationId => {
    const id = delegationIds.get(key);
    if (id === undefined) throw new Error('the file was not validated');
    return id;
  };
  return {
    type: 'meeting-created',
    definition: {
      id: ids.meeting(),
      kind: file.kind,
      title: file.title,
      start: file.start,
      startsAt: zonedInstant(file.start, file.timeZone),
      timeZone: file.timeZone,
      workingLanguages: file.workingLanguages,
      channels: [
        'floor',
        ...(file.channels ?? file.workingLanguages).filter((channel) => channel !== 'floor'),
      ],
      marking: file.settings.marking,
      lobby: file.settings.lobby,
      floorPolicy: file.settings.floorPolicy ?? (file.kind === 'bilateral' ? 'open' : 'chaired'),
      delegations: file.delegations.map(({ key, order, ...rest }, index) => ({
        ...rest,
        id: idOf(key),
        order: order ?? index + 1,
      })),
      agenda: file.agenda.map((item, index) => ({ ...item, id: ids.agendaItem(), order: index + 1 })),
    },
    // The e-mail address is left out: this is the first entry of a log that nothing is ever taken out of.
    roster: file.participants.map(({ delegation, email: _, ...rest }) => ({
      ...rest,
      id: ids.participant(),
      delegationId: delegation === undefined ? undefined : idOf(delegation),
    })),
  };
}

/** Adds somebody to the roster of a meeting that is not over. [MTG-1] an id is added once. */
export function decideAddParticipant(state: MeetingState, person: Person): Decision {
  if (state.phase === 'ended') return { ok: false, error: { code: 'meeting.ended' } };
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
  return facts(...agendaAtEnd(state, now), ...leaving, { type: 'meeting-ended', at: now });
}
