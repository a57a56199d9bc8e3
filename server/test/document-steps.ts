import type { DocumentFacts } from '@entente/shared/api';
import { DelegationId, DocumentId } from '@entente/shared/ids';
import type { DocumentAccess, DocumentPurpose } from '@entente/shared/room/documents';
import fc from 'fast-check';
import type { Decision } from '../src/domain/decision.ts';
import {
  decideAddDocument,
  decideDocumentAccess,
  decideRemoveDocument,
  type DocumentAuthor,
} from '../src/domain/documents.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { id, itemId, names, type Name } from './meeting-sample.ts';

/** `an account` manages the meeting from outside. */
type Author = Name | 'an account';

/** Something done with documents, permitted or not. */
export type DocumentStep =
  | {
      readonly do: 'add document';
      readonly by: Author;
      readonly purpose: DocumentPurpose;
      readonly access: DocumentAccess;
      readonly item: 'a1' | 'a2' | null;
    }
  | {
      readonly do: 'open document';
      readonly by: Author;
      readonly nth: number;
      readonly access: DocumentAccess;
    }
  | { readonly do: 'remove document'; readonly by: Author; readonly nth: number };

export const authorOf = (by: Author): DocumentAuthor =>
  by === 'an account' ? { as: 'manager' } : { as: 'participant', participantId: id(by) };

/** What is wished for, about a PDF for everybody unless changed. */
export const wish = (change: Partial<DocumentFacts> = {}): DocumentFacts => ({
  title: 'Draft',
  purpose: 'document',
  access: { to: 'everyone' },
  ...change,
});

export const pdf = (name: string) => ({
  ...{ documentId: DocumentId.parse(name), fileName: `${name}.pdf`, size: 1_000 },
  mediaType: 'application/pdf' as const,
});

/** Restricted to delegations of the sample: `d1` is Viet Nam, `d2` France. */
export const onlyTo = (delegations: readonly ('d1' | 'd2')[], booths = false): DocumentAccess => ({
  ...{ to: 'delegations', booths },
  delegationIds: delegations.map((name) => DelegationId.parse(name)),
});

export function decideDocumentStep(state: MeetingState, step: DocumentStep, now: number): Decision<object> {
  const author = authorOf(step.by);
  switch (step.do) {
    case 'add document': {
      const { purpose, access, item } = step;
      const facts = wish({
        ...{ purpose, access },
        ...(item === null ? {} : { itemId: itemId(item) }),
        ...(purpose === 'statement' ? { statement: { delivery: 'verbatim' } } : {}),
      });
      return decideAddDocument(state, author, { wish: facts, file: pdf(`doc${now}`), now });
    }
    case 'open document':
      return decideDocumentAccess(state, author, { documentId: nthOf(state, step.nth), access: step.access });
    case 'remove document':
      return decideRemoveDocument(state, author, { documentId: nthOf(state, step.nth), now });
  }
}

const nthOf = ({ documents }: MeetingState, nth: number): DocumentId =>
  [...documents.keys()][nth] ?? DocumentId.parse('none');

const by = fc.constantFrom(...names, 'an account' as const);
const nth = fc.nat(3);
const access = fc.constantFrom<DocumentAccess>(
  { to: 'everyone' },
  onlyTo([]),
  onlyTo([], true),
  onlyTo(['d1']),
  onlyTo(['d2'], true),
  onlyTo(['d1', 'd2']),
);

export const documentStep: fc.Arbitrary<DocumentStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('add document' as const), by, access },
      purpose: fc.constantFrom('document' as const, 'statement' as const, 'glossary' as const),
      item: fc.constantFrom('a1' as const, 'a2' as const, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open document' as const), by, nth, access }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove document' as const), by, nth }) },
);
