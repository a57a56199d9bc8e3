import type { MeetingRecord, RecordedAuthor } from '@entente/shared/meeting-record';
import type { RecordTexts } from './texts.ts';

/** What the ids of a record stand for. */
export interface Names {
  person(id: string): string;
  item(id: string): string;
  author(by: RecordedAuthor): string;
  /** "Caucus (France)" */
  room(kind: 'caucus' | 'corridor', delegationId: string | null): string;
}

export function namesOf(record: MeetingRecord, texts: RecordTexts): Names {
  const { delegations, others, agenda } = record;
  const people = new Map(
    [...delegations.flatMap(({ people: seated }) => seated), ...others].map(({ id, name }) => [
      String(id),
      name,
    ]),
  );
  const items = new Map(agenda.map(({ id, title }) => [String(id), title]));
  const states = new Map(delegations.map(({ id, shortName }) => [String(id), shortName]));
  const person = (id: string): string => people.get(id) ?? id;
  return {
    person,
    item: (id) => items.get(id) ?? id,
    author: (by) => (by.kind === 'participant' ? person(by.id) : texts.authors[by.kind]),
    room(kind, delegationId) {
      const state = delegationId === null ? undefined : states.get(delegationId);
      return state === undefined ? texts.rooms[kind] : `${texts.rooms[kind]} (${state})`;
    },
  };
}
