import type { RecordedAuthor, SealedRecord } from '@entente/shared/meeting-record';

/** What the ids of a record stand for. Who or what it does not know is called by the id. */
export interface RecordNames {
  readonly person: (id: string) => string;
  readonly item: (id: string) => string;
  readonly delegation: (id: string) => string;
  /** Its one or two languages. */
  readonly booth: (id: string) => readonly string[];
  /** Null where the author is nobody of the meeting. */
  readonly author: (by: RecordedAuthor) => string | null;
}

export function namesOf({ delegations, others, agenda, booths }: SealedRecord): RecordNames {
  const names = new Map<string, string>();
  for (const { id, shortName } of delegations) names.set(`delegation ${id}`, shortName);
  for (const { id, name } of [...delegations.flatMap(({ people }) => people), ...others])
    names.set(`person ${id}`, name);
  for (const { id, title } of agenda) names.set(`item ${id}`, title);
  const named = (kind: string, id: string): string => names.get(`${kind} ${id}`) ?? id;
  return {
    person: (id) => named('person', id),
    item: (id) => named('item', id),
    delegation: (id) => named('delegation', id),
    booth: (id) =>
      booths.flatMap((booth) =>
        booth.id === id ? [booth.language, ...(booth.second === undefined ? [] : [booth.second])] : [],
      ),
    author: (by) => (by.kind === 'participant' ? named('person', by.id) : null),
  };
}
