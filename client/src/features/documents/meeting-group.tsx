import type { AgendaItemId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { useTranslation } from 'react-i18next';
import type { DocumentRights } from '../../views/document-rights.ts';
import { AddButton } from './add-button.tsx';
import type { AskedDocument, DocumentContext } from './document-actions.ts';
import { DocumentList } from './document-list.tsx';
import styles from './documents.module.css';

export interface MeetingGroupProps {
  readonly documents: readonly DocumentRecord[];
  readonly context: DocumentContext;
  readonly rights: DocumentRights;
  /** What a new document belongs to, unless changed. */
  readonly itemId: AgendaItemId | null;
  readonly onAsk: (asked: AskedDocument) => void;
}

/** Below the agenda: what belongs to no item, and the way to a new document. Nothing where there is neither. */
export function MeetingGroup({ documents, context, rights, itemId, onAsk }: MeetingGroupProps) {
  const { t } = useTranslation();
  if (documents.length === 0 && rights.add === null) return null;
  return (
    <div className={styles['meeting']}>
      {documents.length > 0 && (
        <>
          <h3>{t('documents.ofMeeting')}</h3>
          <DocumentList label={t('documents.ofMeeting')} {...{ documents, context, rights, onAsk }} />
        </>
      )}
      <AddButton {...{ rights, itemId, onAsk }} />
    </div>
  );
}
