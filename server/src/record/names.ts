import type { MeetingRecord, RecordedAuthor } from '@entente/shared/meeting-record';
import type { Words } from './words.ts';

/** What the ids of a record stand for. */
export interface Names {
  person(id: string): string;
  item(id: string): string;
  author(by: RecordedAuthor): string;
  /** "French – English" */
  boothLanguages(id: string): string;
  /** "Booth: French – English" */
  booth(id: string): string;
  /** "Channel: French" */
  channel(language: string): string;
  /** "Caucus (France)" */
  room(kind: 'caucus' | 'corridor', delegationId: string | null): string;
}

export function namesOf(record: MeetingRecord, words: Words): Names {
  const { texts } = words;
  const { delegations, others, agenda, booths } = record;
  const people = new Map(
    [...delegations.flatMap(({ people: seated }) => seated), ...others].map(({ id, name }) => [
      String(id),
      name,
    ]),
  );
  const items = new Map(agenda.map(({ id, title }) => [String(id), title]));
  const states = new Map(delegations.map(({ id, shortName }) => [String(id), shortName]));
  const languages = new Map(
    booths.map(({ id, language: first, second }) => [
      String(id),
      [first, ...(second === undefined ? [] : [second])].map((tag) => words.language(tag)).join(' – '),
    ]),
  );
  const boothLanguages = (id: string): string => languages.get(id) ?? id;
  const person = (id: string): string => people.get(id) ?? id;
  return {
    person,
    item: (id) => items.get(id) ?? id,
    boothLanguages,
    booth: (id) => `${texts.columns.booth}: ${boothLanguages(id)}`,
    channel: (language) => `${texts.columns.channel}: ${words.language(language)}`,
    author: (by) => (by.kind === 'participant' ? person(by.id) : texts.authors[by.kind]),
    room(kind, delegationId) {
      const state = delegationId === null ? undefined : states.get(delegationId);
      return state === undefined ? texts.rooms[kind] : `${texts.rooms[kind]} (${state})`;
    },
  };
}
