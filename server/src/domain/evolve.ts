import type { ParticipantId } from '@entente/shared/ids';
import type { Assignment } from '@entente/shared/interpretation';
import { agendaAfter, agendaAtFirst, agendaRelaid } from './agenda-state.ts';
import { evolveArrival } from './arrival.ts';
import { documentsAfter, documentsUnder, noDocuments } from './document-state.ts';
import type { DomainEvent, EventOf } from './events.ts';
import { evolveSideRooms } from './evolve-side-rooms.ts';
import { sourceKey } from './incidents.ts';
import { boothsRelaid, interpretationAtFirst, withAssignment } from './interpretation/booths.ts';
import { evolveInterpretation } from './interpretation/evolve.ts';
import { noMessages, withMessage, withoutText } from './message-boxes.ts';
import { messageOf } from './messages.ts';
import { limited, noLimits } from './picture-limits.ts';
import { evolveRecording } from './recording/recording.ts';
import { notRecording } from './recording/state.ts';
import { reordered } from './roster-order.ts';
import { seatOf, type MeetingState, type Person, type Place, type Seat } from './state.ts';

/** The state that a meeting begins with. */
export function begin(event: EventOf<'meeting-created'>): MeetingState {
  const { definition, roster } = event;
  return {
    definition,
    phase: 'open',
    over: null,
    revision: 0,
    roster: new Map(roster.map((person, order) => [person.id, { person, place: { at: 'outside' }, order }])),
    floor: definition.floorPolicy === 'open' ? { policy: 'open' } : { policy: 'chaired', holder: null },
    sideRooms: new Map(),
    words: new Map(),
    recall: null,
    messages: noMessages,
    agenda: agendaAtFirst(definition.agenda),
    trust: new Map(),
    corrections: new Map(),
    checks: new Map(),
    limits: noLimits,
    incidents: new Map(),
    documents: noDocuments,
    interpretation: interpretationAtFirst(
      definition.booths,
      new Map(
        roster.flatMap(({ id, interpreting }) => (interpreting === undefined ? [] : [[id, interpreting]])),
      ),
    ),
    recording: notRecording,
  };
}

/** The state after one event. Trusts it: whether it may happen was decided before it was written. */
export function evolve(state: MeetingState, event: DomainEvent): MeetingState {
  switch (event.type) {
    case 'meeting-created':
      return begin(event);
    case 'participant-added':
      return withSeat(assigned(state, event.person), event.person.id, {
        ...{ person: event.person, place: { at: 'outside' } },
        order: Math.max(-1, ...[...state.roster.values()].map(({ order }) => order)) + 1,
      });
    case 'participant-waiting': {
      const wasRemoved = seatOf(state, event.participantId).place.at === 'removed';
      const before = wasRemoved ? 'removed' : 'outside';
      return moved(state, event.participantId, { at: 'waiting', since: event.at, before });
    }
    case 'participant-entered':
      return moved(state, event.participantId, { at: 'inside', open: [] });
    case 'participant-refused':
      return evolveArrival(moved(state, event.participantId, { at: 'refused', reason: event.reason }), event);
    case 'participant-left': {
      const { place } = seatOf(state, event.participantId);
      const lobby = place.at === 'waiting' ? place.before : 'outside';
      return moved(state, event.participantId, { at: place.at === 'inside' ? 'left' : lobby });
    }
    case 'participant-cleared':
      return moved(state, event.participantId, { at: 'left' });
    case 'participant-removed':
      return moved(state, event.participantId, { at: 'removed' });
    case 'source-opened':
    case 'source-closed': {
      const { place } = seatOf(state, event.participantId);
      if (place.at !== 'inside') return state;
      const others = place.open.filter((source) => source !== event.source);
      const open = event.type === 'source-opened' ? [...others, event.source].sort() : others;
      return moved(state, event.participantId, { ...place, open });
    }
    case 'floor-given':
      return { ...state, floor: { policy: 'chaired', holder: event.participantId } };
    case 'floor-withdrawn':
      return { ...state, floor: { policy: 'chaired', holder: null } };
    case 'floor-policy-set':
      return {
        ...state,
        floor: event.policy === 'open' ? { policy: 'open' } : { policy: 'chaired', holder: null },
      };
    case 'participant-trusted':
    case 'correction-asked':
    case 'correction-withdrawn':
    case 'correction-declined':
    case 'participant-corrected':
    case 'check-reported':
      return evolveArrival(state, event);
    case 'stage-limit-set':
      return { ...state, limits: limited(state.limits, event) };
    case 'acoustic-incident':
      return { ...state, incidents: new Map(state.incidents).set(sourceKey(event.from), event.at) };
    case 'meeting-ended':
      return evolveArrival({ ...state, phase: 'ended', over: { by: 'end', at: event.at } }, event);
    case 'side-room-opened':
    case 'side-room-entered':
    case 'side-room-left':
    case 'side-room-closed':
    case 'background-set':
    case 'word-requested':
    case 'word-answered':
    case 'recall-set':
    case 'recall-ended':
    case 'recall-cancelled':
      return evolveSideRooms(state, event);
    case 'message-sent':
      return { ...state, messages: withMessage(state.messages, messageOf(state, event)) };
    case 'message-taken-back':
      return { ...state, messages: withoutText(state.messages, event.messageId, 'taken-back') };
    case 'message-removed':
      return { ...state, messages: withoutText(state.messages, event.messageId, 'removed') };
    case 'agenda-item-moved':
    case 'agenda-item-added':
    case 'agenda-item-edited':
    case 'agenda-item-placed':
    case 'agenda-item-removed':
      return withAgenda(state, agendaAfter(state.agenda, event));
    case 'meeting-cancelled':
      return { ...state, phase: 'ended', over: { by: 'cancellation', at: event.at } };
    case 'meeting-edited':
      return withAgenda(
        {
          ...state,
          ...{ revision: event.revision, definition: event.definition },
          interpretation: {
            ...state.interpretation,
            booths: boothsRelaid(state.interpretation.booths, event.definition.booths),
          },
        },
        agendaRelaid(state.agenda, event.definition.agenda),
      );
    case 'document-added':
    case 'document-access-set':
    case 'document-removed':
      return { ...state, documents: documentsAfter(state.documents, event) };
    case 'participant-edited': {
      const seat = seatOf(state, event.person.id);
      return withSeat(assigned(state, event.person), event.person.id, { ...seat, person: event.person });
    }
    case 'roster-ordered':
      return { ...state, roster: reordered(state.roster, event.participantIds) };
    case 'participant-dropped': {
      const roster = new Map(state.roster);
      roster.delete(event.participantId);
      return evolveArrival({ ...assignedTo(state, event.participantId, null), roster }, event);
    }
    case 'recording-started':
    case 'recording-stopped':
    case 'recording-deleted':
      return evolveRecording(state, event);
    default:
      return evolveInterpretation(state, event);
  }
}

/** The state after all events of a log; null for an empty one. */
export function replay(events: Iterable<DomainEvent>): MeetingState | null {
  let state: MeetingState | null = null;
  for (const event of events) {
    if (event.type === 'meeting-created') state = begin(event);
    else if (state === null) throw new Error('a log that does not begin with meeting-created');
    else state = evolve(state, event);
  }
  return state;
}

const withAgenda = (state: MeetingState, agenda: MeetingState['agenda']): MeetingState => ({
  ...state,
  agenda,
  documents: documentsUnder(state.documents, agenda),
});

/** With what was laid down for an interpreter, if anything was; who is none, or no longer, serves no booth. */
function assigned(state: MeetingState, { id, role, interpreting }: Person): MeetingState {
  if (interpreting !== undefined) return assignedTo(state, id, interpreting);
  return role === 'interpreter' || !state.interpretation.assignments.has(id)
    ? state
    : assignedTo(state, id, null);
}

const assignedTo = (
  state: MeetingState,
  participantId: ParticipantId,
  assignment: Assignment | null,
): MeetingState => ({
  ...state,
  interpretation: withAssignment(state.interpretation, participantId, assignment),
});

function moved(state: MeetingState, participantId: ParticipantId, place: Place): MeetingState {
  return withSeat(state, participantId, { ...seatOf(state, participantId), place });
}

function withSeat(state: MeetingState, participantId: ParticipantId, seat: Seat): MeetingState {
  return { ...state, roster: new Map(state.roster).set(participantId, seat) };
}
