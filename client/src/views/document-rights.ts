import type { DelegationId, ParticipantId } from '@entente/shared/ids';
import { permits, type Role } from '@entente/shared/permissions';
import type { DocumentRecord } from '@entente/shared/room/documents';

/** Who looks at the documents. */
interface Reader {
  readonly id: ParticipantId;
  readonly role: Role;
  readonly delegationId: DelegationId | null;
}

/**
 * What the reader may add: any document for anybody (`all`), one that the own delegation may read, a statement of the own
 * delegation, or nothing; and what the reader may do with each.
 */
export interface DocumentRights {
  readonly add:
    | { readonly what: 'any'; readonly all: boolean; readonly own: DelegationId | null }
    | { readonly what: 'statement'; readonly own: DelegationId }
    | null;
  readonly entrust: boolean;
  readonly remove: (document: Pick<DocumentRecord, 'addedBy'>) => boolean;
}

/** Of somebody who manages the meeting from outside. */
export const managerRights: DocumentRights = {
  add: { what: 'any', all: true, own: null },
  entrust: true,
  remove: () => true,
};

/** Once a meeting is over its documents are read and no more. */
export const readingOnly: DocumentRights = { add: null, entrust: false, remove: () => false };

/** What the rules DOC-3 to DOC-6 leave to somebody in the meeting; the server decides. */
export function documentRights({ id, role, delegationId: own }: Reader): DocumentRights {
  const all = permits(role, 'entrust');
  const statement = permits(role, 'submit') && own !== null ? ({ what: 'statement', own } as const) : null;
  return {
    add: permits(role, 'distribute') ? { what: 'any', all, own } : statement,
    entrust: all,
    remove: ({ addedBy }) => all || addedBy === id,
  };
}
