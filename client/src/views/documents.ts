import type { AgendaItemId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';

/** The documents of one item, or with null those of the meeting as a whole. */
export const documentsUnder = (
  documents: readonly DocumentRecord[],
  itemId: AgendaItemId | null,
): readonly DocumentRecord[] => documents.filter((document) => (document.itemId ?? null) === itemId);

/** In one word, who may read a document; `some` is all that those are told who are not the organisers. */
export type Readers = 'everyone' | 'some' | 'delegations' | 'delegationsAndBooths' | 'booths' | 'organisers';

export function readersOf({ access }: DocumentRecord): Readers {
  if (access.to !== 'delegations') return access.to;
  if (access.delegationIds.length === 0) return access.booths ? 'booths' : 'organisers';
  return access.booths ? 'delegationsAndBooths' : 'delegations';
}
