import { DocumentFacts } from '@entente/shared/api';
import type { AgendaItemId } from '@entente/shared/ids';
import { documentLimits, type Delivery, type DocumentPurpose } from '@entente/shared/room/documents';
import { accessOf, type AccessDraft } from './access-choice.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import type { DocumentContext } from './document-actions.ts';

/** A document as it is being described. `speaker` is the id of a delegation or a person, empty for nobody named. */
export interface DocumentDraft {
  readonly file: File | null;
  readonly title: string;
  readonly itemId: AgendaItemId | '';
  readonly purpose: DocumentPurpose;
  readonly speaker: string;
  readonly delivery: Delivery;
  /** Empty where it is not stated. */
  readonly language: string;
  readonly access: AccessDraft;
}

type Adding = NonNullable<DocumentRights['add']>;

export function emptyDraft(may: Adding, itemId: AgendaItemId | null): DocumentDraft {
  return {
    ...{ file: null, title: '', itemId: itemId ?? '', delivery: 'check-against-delivery', language: '' },
    purpose: may.what === 'statement' ? 'statement' : 'document',
    speaker: may.what === 'statement' ? may.own : '',
    access: { who: 'everyone', for: [], booths: true },
  };
}

/** The draft with another file. Its name becomes the title where the reader has written none. */
export function withFile(draft: DocumentDraft, file: File): DocumentDraft {
  const named = file.name
    .replace(/\.[^.]+$/, '')
    .replace(/[_\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, documentLimits.title);
  return { ...draft, file, title: draft.title.trim() === '' ? named : draft.title };
}

export type DraftFault = 'file' | 'tooLarge' | 'title' | 'access';

/** What is to be sent, or what is still missing. */
export function factsOf(
  draft: DocumentDraft,
  people: DocumentContext['people'],
): { readonly facts: DocumentFacts; readonly file: File } | { readonly faults: readonly DraftFault[] } {
  const { file, purpose, itemId, language } = draft;
  const title = draft.title.replace(/\p{Cc}+/gu, ' ').trim();
  // Whom a glossary is for goes without asking.
  const access = purpose === 'glossary' ? { to: 'everyone' as const } : accessOf(draft.access);
  const faults: DraftFault[] = [
    ...(file === null ? (['file'] as const) : []),
    ...(file !== null && file.size > documentLimits.bytes ? (['tooLarge'] as const) : []),
    ...(title === '' ? (['title'] as const) : []),
    ...(access === null ? (['access'] as const) : []),
  ];
  if (file === null || access === null || faults.length > 0) return { faults };
  const facts = DocumentFacts.parse({
    ...{ title, purpose, access },
    ...(itemId === '' ? {} : { itemId }),
    ...(language === '' ? {} : { language }),
    ...(purpose === 'statement' ? { statement: statementOf(draft, people) } : {}),
  });
  return { facts, file };
}

function statementOf({ speaker, delivery }: DocumentDraft, people: DocumentContext['people']) {
  const person = people.find(({ id }) => id === speaker);
  if (person === undefined) return speaker === '' ? { delivery } : { delivery, delegationId: speaker };
  const { id: participantId, delegationId } = person;
  return { delivery, participantId, ...(delegationId === undefined ? {} : { delegationId }) };
}
