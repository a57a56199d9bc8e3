import type { Locale } from '@entente/shared/languages';
import type { MeetingCourse, MeetingRecord, SealedRecord } from '@entente/shared/meeting-record';
import { namesOf, type Names } from './names.ts';
import { agendaTable, boothTable, chronicleTable, peopleTable, sideRoomTable } from './sheet-tables.ts';
import type { Section, Sheet } from './sheet.ts';
import { filled } from './texts.ts';
import { wordsIn, type Words } from './words.ts';

/** Lays a record out in a language, times in the official zone. What a meeting did not have is left out. */
export function sheetOf(record: SealedRecord, locale: Locale): Sheet {
  const { meeting, course } = record;
  const reference = beginning(course) ?? meeting.startsAt;
  const words = wordsIn(locale, { timeZone: meeting.timeZone, reference });
  const names = namesOf(record, words);
  const { texts, direction } = words;
  return {
    ...{ locale, direction, title: meeting.title, page: texts.page, kind: texts.title },
    marking: meeting.marking === 'none' ? null : texts.markings[meeting.marking],
    notice: noticeOf(course, words),
    facts: factsOf(record, words, names),
    sections: sectionsOf(record, words, names).filter(({ blocks }) => blocks.length > 0),
  };
}

/** When the first person was inside. */
const beginning = (course: MeetingCourse): number | null => (course.at === 'not-begun' ? null : course.began);

/** Why the record is of no meeting that was held to its end. */
function noticeOf(course: MeetingCourse, words: Words): string | null {
  const { texts } = words;
  if (course.at === 'ended') return null;
  if (course.at !== 'cancelled') return texts.provisional;
  return filled(texts.cancelled, { time: words.dateTime(course.cancelled) });
}

function factsOf({ meeting, course, asOf }: MeetingRecord, words: Words, names: Names): Sheet['facts'] {
  const { facts, kinds } = words.texts;
  const began = beginning(course);
  const over = course.at === 'ended' ? (course.finished ?? course.ended) : null;
  return [
    { label: facts.kind, value: kinds[meeting.kind] },
    { label: facts.scheduled, value: words.dateTime(meeting.startsAt) },
    ...(began === null ? [] : [{ label: facts.began, value: words.dateTime(began) }]),
    ...(over === null ? [] : [{ label: facts.finished, value: words.dateTime(over) }]),
    ...(began === null || over === null
      ? []
      : [{ label: facts.duration, value: words.duration(over - began) }]),
    ...(course.at === 'ended' ? [{ label: facts.endedBy, value: names.author(course.by) }] : []),
    ...(course.at === 'cancelled' ? [{ label: facts.cancelledBy, value: names.author(course.by) }] : []),
    { label: facts.timeZone, value: words.zone },
    { label: facts.languages, value: words.list(meeting.workingLanguages.map((tag) => words.language(tag))) },
    { label: facts.asOf, value: words.dateTime(asOf) },
  ];
}

function sectionsOf(record: SealedRecord, words: Words, names: Names): readonly Section[] {
  const { delegations, others, agenda, sideRooms, booths, chronicle, course, seal } = record;
  const { sections, nobody, notBegun, seal: sealTexts } = words.texts;
  return [
    {
      title: sections.delegations,
      blocks: delegations.map(({ officialName, people }) =>
        people.length === 0
          ? ({ kind: 'text', text: `${officialName}: ${nobody}` } as const)
          : peopleTable(people, officialName, words),
      ),
    },
    { title: sections.others, blocks: others.length === 0 ? [] : [peopleTable(others, null, words)] },
    { title: sections.agenda, blocks: agenda.length === 0 ? [] : [agendaTable(agenda, words)] },
    {
      title: sections.interpretation,
      blocks: booths.length === 0 ? [] : [boothTable(record, words, names)],
    },
    {
      title: sections.sideRooms,
      blocks: sideRooms.length === 0 ? [] : [sideRoomTable(record, words, names)],
    },
    {
      title: sections.chronicle,
      blocks: [
        ...(course.at === 'not-begun' ? [{ kind: 'text' as const, text: notBegun }] : []),
        ...(chronicle.length === 0 ? [] : [chronicleTable(record, words, names)]),
      ],
    },
    {
      title: sections.seal,
      blocks: [
        { kind: 'text', text: sealTexts.explain },
        { kind: 'text', text: `${sealTexts.entries}: ${words.number(seal.entries)}` },
        { kind: 'text', text: `${sealTexts.digest}: ${seal.digest}` },
      ],
    },
  ];
}
