import type { DocumentRecord } from '@entente/shared/room/documents';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { readersOf } from '../../views/documents.ts';
import type { DocumentContext } from './document-actions.ts';

interface DocumentWords {
  /** Whose statement it is; null where that is not said. */
  readonly speaker: (document: DocumentRecord) => string | null;
  /** Who may read it. */
  readonly readers: (document: DocumentRecord) => string;
  /** What it is, how it will be spoken, its language, its size and who may read it, in one line. */
  readonly facts: (document: DocumentRecord) => string;
}

/** What is said of a document, in the reader's language. */
export function useDocumentWords({
  delegations,
  people,
}: Pick<DocumentContext, 'delegations' | 'people'>): DocumentWords {
  const { t } = useTranslation();
  const format = useFormatters();

  const speaker = ({ statement }: DocumentRecord): string | null =>
    people.find(({ id }) => id === statement?.participantId)?.name ??
    delegations.find(({ id }) => id === statement?.delegationId)?.shortName ??
    null;

  const readers = (document: DocumentRecord): string => {
    const { access } = document;
    const named =
      access.to === 'delegations'
        ? delegations.filter(({ id }) => access.delegationIds.includes(id)).map(({ shortName }) => shortName)
        : [];
    return t(`documents.readers.${readersOf(document)}`, { names: format.list(named) });
  };

  const purpose = (document: DocumentRecord): string | null => {
    if (document.purpose === 'document') return null;
    const by = speaker(document);
    if (document.purpose === 'statement' && by !== null) return t('documents.statementOf', { name: by });
    return t(`documents.purposes.${document.purpose}`);
  };

  return {
    speaker,
    readers,
    facts: (document) =>
      [
        purpose(document),
        document.statement === undefined ? null : t(`documents.deliveries.${document.statement.delivery}`),
        document.language === undefined ? null : format.language(document.language),
        format.bytes(document.size),
        document.access.to === 'everyone' ? null : readers(document),
      ]
        .filter((part) => part !== null)
        .join(' · '),
  };
}
