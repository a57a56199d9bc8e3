import type { DocumentFacts } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { AgendaItemId, DelegationId, DocumentId, ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { Result } from '@entente/shared/result';
import type { DocumentAccess, DocumentRecord } from '@entente/shared/room/documents';

/** What is done with documents. A refusal is answered, null where it is done. */
export interface DocumentActions {
  readonly load: (document: DocumentId) => Promise<Result<Blob, Refusal>>;
  readonly add: (facts: DocumentFacts, file: File) => Promise<Refusal | null>;
  readonly setAccess: (document: DocumentId, access: DocumentAccess) => Promise<Refusal | null>;
  readonly remove: (document: DocumentId) => Promise<Refusal | null>;
  readonly save: (document: DocumentRecord, content: Blob) => void;
}

/** What a document can belong to, and whom it can be for. */
export interface DocumentContext {
  readonly agenda: readonly { readonly id: AgendaItemId; readonly order: number; readonly title: string }[];
  readonly delegations: readonly { readonly id: DelegationId; readonly shortName: string }[];
  readonly people: readonly {
    readonly id: ParticipantId;
    readonly name: string;
    readonly delegationId?: DelegationId | undefined;
  }[];
  /** Of the meeting: the likely ones of a document. */
  readonly languages: readonly LanguageTag[];
}

/** What the reader has asked for, which a dialog answers. */
export type AskedDocument =
  | { readonly for: 'reading' | 'access' | 'removal'; readonly document: DocumentRecord }
  | { readonly for: 'adding'; readonly itemId: AgendaItemId | null };
