import type { Audience } from '@entente/shared/protocol/events';
import type { DocumentRecord } from '@entente/shared/room/documents';
import type { Documents } from './document-state.ts';
import { once } from './once.ts';
import type { AboutDocument, MeetingDocument, MeetingState } from './state.ts';

/**
 * [DOC-1] [DOC-2] The documents in the state of one audience: to all what is for everybody; of the rest, to a delegation
 * what names it, to the booths what is open to them, and to the organisers everything.
 */
export const documentRecords = ({ documents }: MeetingState, audience: Audience): readonly DocumentRecord[] =>
  byAudience(documents).get(audience) ?? [];

/** Worked out once for all audiences, since documents change seldom and the rest of the state often. */
const byAudience = once((documents: Documents): ReadonlyMap<Audience, readonly DocumentRecord[]> => {
  const records = new Map<Audience, DocumentRecord[]>();
  const give = (audience: Audience, record: DocumentRecord): void => {
    const known = records.get(audience);
    if (known === undefined) records.set(audience, [record]);
    else known.push(record);
  };
  for (const document of documents.values()) {
    const { about, access } = document;
    give(access.to === 'everyone' ? 'public' : 'secretariat', fullRecord(document));
    if (access.to === 'everyone') continue;
    if (access.booths) give('booth', narrowRecord(about));
    for (const id of new Set(access.delegationIds)) give(`delegation:${id}`, narrowRecord(about));
  }
  return records;
});

/** A document as the organisers know it. */
export const fullRecord = once(({ about, access }: MeetingDocument): DocumentRecord => ({
  ...{ kind: 'document', ...about },
  access: access.to === 'everyone' ? access : { ...access, delegationIds: [...access.delegationIds] },
}));

/** Who else may read it is nobody's business but the organisers'; nor does it change when that does. */
const narrowRecord = once((about: AboutDocument): DocumentRecord => ({
  ...{ kind: 'document', ...about },
  access: { to: 'some' },
}));
