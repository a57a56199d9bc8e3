import type { MeetingRecord, RecordedItem, RecordedPerson } from '@entente/shared/meeting-record';
import type { MeetingState, Person } from '../state.ts';
import { agendaTimes } from './agenda-times.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { boothsOf } from './booths.ts';
import { chronicleOf } from './chronicle.ts';
import { courseOf } from './course.ts';
import { factsOf, type RecordedEntry } from './facts.ts';
import { recordingsOf } from './recordings.ts';
import { sideRoomsOf } from './side-rooms.ts';
import { lasting } from './spans.ts';

/**
 * The record of a meeting: who and what from `state`, when from `entries`, the log that led to it. What goes on counts
 * until `asOf`, in ms since the epoch. It is put together field by field from what is named here, so that what the log
 * also holds (texts, sources, whereabouts in corridors) has no way into it.
 */
export function recordOf(
  state: MeetingState,
  entries: readonly RecordedEntry[],
  asOf: number,
): MeetingRecord {
  const { definition, roster } = state;
  const facts = factsOf(entries);
  const until = Math.max(asOf, facts.at(-1)?.at ?? asOf);
  const attendance = attendanceOf(facts);
  const rooms = sideRoomsOf(facts);
  const { id, kind, title, marking, timeZone, start, startsAt, workingLanguages } = definition;
  const people = [...roster.values()].map(({ person }) => person);
  const known = new Set(definition.delegations.map((delegation) => delegation.id));
  const recorded = (person: Person): RecordedPerson =>
    recordedPerson(person, attendance.get(person.id), until);
  return {
    meeting: {
      ...{ id, kind, title, marking, timeZone, start, startsAt },
      workingLanguages: [...workingLanguages],
    },
    course: courseOf(attendance.values(), facts),
    asOf: until,
    delegations: [...definition.delegations]
      .sort((one, other) => one.order - other.order)
      .map(({ id: delegationId, officialName, shortName, code }) => ({
        ...{ id: delegationId, officialName, shortName },
        ...(code === undefined ? {} : { code }),
        people: people.filter((person) => person.delegationId === delegationId).map(recorded),
      })),
    others: people
      .filter(({ delegationId }) => delegationId === undefined || !known.has(delegationId))
      .map(recorded),
    agenda: agendaTimes(definition.agenda, facts, until).map((item) =>
      withTitles(item, titlesUnder(state, item.id)),
    ),
    sideRooms: rooms.map(({ kind: room, delegationId, openedAt, closedAt, people: count }) => ({
      ...{ kind: room, delegationId, openedAt, closedAt },
      people: count,
    })),
    booths: boothsOf(facts, until),
    recordings: recordingsOf(facts),
    chronicle: chronicleOf(facts, rooms),
  };
}

/** Titles alone: who could read a document is in the log. A glossary is a tool and no paper of the meeting. */
const titlesUnder = ({ documents }: MeetingState, itemId: RecordedItem['id']): string[] =>
  [...documents.values()]
    .filter(({ about }) => about.itemId === itemId && about.purpose !== 'glossary')
    .map(({ about }) => about.title);

const withTitles = (item: RecordedItem, documents: string[]): RecordedItem =>
  documents.length === 0 ? item : { ...item, documents };

function recordedPerson(
  { id, name, title, role }: Person,
  attended: Attendance | undefined,
  until: number,
): RecordedPerson {
  const stays = attended?.stays ?? [];
  const cameNear = attended?.waited === true ? 'not-admitted' : 'absent';
  return {
    ...{ id, name, role },
    ...(title === undefined ? {} : { title }),
    attendance: stays.length > 0 ? 'attended' : cameNear,
    stays: [...stays],
    totalMs: lasting(stays, until),
  };
}
