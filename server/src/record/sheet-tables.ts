import type {
  MeetingRecord,
  RecordedItem,
  RecordedPerson,
  RecordedSpan,
} from '@entente/shared/meeting-record';
import { chronicleRow } from './chronicle-rows.ts';
import type { Names } from './names.ts';
import type { Block } from './sheet.ts';
import type { Words } from './words.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** "15:02–15:40, 15:44–now" */
const spansIn = (spans: readonly RecordedSpan[], words: Words): string =>
  spans
    .map(({ from, to }) => `${words.time(from)}–${to === null ? words.texts.attendance.now : words.time(to)}`)
    .join(', ');

/** People with when they were there. */
export function peopleTable(people: readonly RecordedPerson[], caption: string | null, words: Words): Table {
  const { columns, roles, attendance } = words.texts;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: columns.name, share: 0.36 },
      { label: columns.role, share: 0.16 },
      { label: columns.present, share: 0.32 },
      { label: columns.total, share: 0.16 },
    ],
    rows: people.map(({ name, title, role, attendance: how, stays, totalMs }) => [
      title === undefined ? name : `${name}\n${title}`,
      roles[role],
      how === 'attended' ? spansIn(stays, words) : attendance[how],
      how === 'attended' ? words.duration(totalMs) : '',
    ]),
  };
}

export function agendaTable(agenda: readonly RecordedItem[], words: Words): Table {
  const { columns, courses } = words.texts;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: columns.item, share: 0.34 },
      { label: columns.course, share: 0.18 },
      { label: columns.times, share: 0.2 },
      { label: columns.planned, share: 0.14 },
      { label: columns.used, share: 0.14 },
    ],
    rows: agenda.map(({ title, course, spans, plannedMs, usedMs, documents = [] }, index) => [
      [`${words.number(index + 1)}. ${title}`, ...documents.map((name) => `– ${name}`)].join('\n'),
      courses[course],
      spansIn(spans, words),
      plannedMs === null ? '' : words.duration(plannedMs),
      spans.length === 0 ? '' : words.duration(usedMs),
    ]),
  };
}

export function sideRoomTable({ sideRooms }: MeetingRecord, words: Words, names: Names): Table {
  const { columns, attendance } = words.texts;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: columns.room, share: 0.46 },
      { label: columns.opened, share: 0.18 },
      { label: columns.closed, share: 0.18 },
      { label: columns.people, share: 0.18 },
    ],
    rows: sideRooms.map(({ kind, delegationId, openedAt, closedAt, people }) => [
      names.room(kind, delegationId),
      words.time(openedAt),
      closedAt === null ? attendance.now : words.time(closedAt),
      words.number(people),
    ]),
  };
}

/** A row for each interpreter who was on air, and one for a booth in which nobody was. */
export function boothTable({ booths }: MeetingRecord, words: Words, names: Names): Table {
  const { columns } = words.texts;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: columns.booth, share: 0.34 },
      { label: columns.name, share: 0.36 },
      { label: columns.turns, share: 0.12 },
      { label: columns.onAir, share: 0.18 },
    ],
    rows: booths.flatMap(({ id, people }) =>
      people.length === 0
        ? [[names.boothLanguages(id), '', '', '']]
        : people.map(({ participantId, turns, airMs }) => [
            ...[names.boothLanguages(id), names.person(participantId)],
            ...[words.number(turns), words.duration(airMs)],
          ]),
    ),
  };
}

export function chronicleTable({ chronicle }: MeetingRecord, words: Words, names: Names): Table {
  const { columns } = words.texts;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: columns.time, share: 0.16 },
      { label: columns.event, share: 0.32 },
      { label: columns.subject, share: 0.3 },
      { label: columns.by, share: 0.22 },
    ],
    rows: chronicle.map((entry) => chronicleRow(entry, { words, names })),
  };
}
