import type { DocumentId } from '@entente/shared/ids';
import type { EventOf } from './events.ts';
import type { AgendaEntry, MeetingDocument } from './state.ts';

export type Documents = ReadonlyMap<DocumentId, MeetingDocument>;

export const noDocuments: Documents = new Map();

/** The documents after one event, in the order in which they came. */
export function documentsAfter(
  documents: Documents,
  event: EventOf<'document-added' | 'document-access-set' | 'document-removed'>,
): Documents {
  const next = new Map(documents);
  switch (event.type) {
    case 'document-added': {
      const { type: _, documentId: id, at: addedAt, by: addedBy, access, ...facts } = event;
      return next.set(id, { about: { ...facts, id, addedAt, addedBy }, access });
    }
    case 'document-access-set': {
      const document = documents.get(event.documentId);
      return document === undefined
        ? documents
        : next.set(event.documentId, { ...document, access: event.access });
    }
    case 'document-removed':
      next.delete(event.documentId);
      return next;
  }
}

/** [DOC-7] What belonged to an item that is gone belongs to the meeting. */
export function documentsUnder(documents: Documents, agenda: readonly AgendaEntry[]): Documents {
  const items = new Set(agenda.map(({ id }) => id));
  const isAstray = ({ about: { itemId } }: MeetingDocument) => itemId !== undefined && !items.has(itemId);
  if (![...documents.values()].some(isAstray)) return documents;
  return new Map(
    [...documents].map(([id, document]) => [
      id,
      isAstray(document) ? { ...document, about: { ...document.about, itemId: undefined } } : document,
    ]),
  );
}
