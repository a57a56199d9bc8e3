import type { DocumentRecord } from '@entente/shared/room/documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Card } from '../../ui/card.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import { documentsUnder } from '../../views/documents.ts';
import { AddButton } from './add-button.tsx';
import type { AskedDocument, DocumentActions, DocumentContext } from './document-actions.ts';
import { DocumentDialogs } from './document-dialogs.tsx';
import { DocumentList } from './document-list.tsx';
import styles from './documents.module.css';

export interface DocumentsCardProps {
  readonly documents: readonly DocumentRecord[];
  readonly context: DocumentContext;
  readonly rights: DocumentRights;
  readonly actions: DocumentActions;
}

/** All documents of a meeting, by item, as its organiser prepares them. */
export function DocumentsCard({ documents, context, rights, actions }: DocumentsCardProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const [asked, setAsked] = useState<AskedDocument | null>(null);
  const groups = [
    { id: null, heading: t('documents.wholeMeeting') },
    ...context.agenda.map(({ id, order, title }) => ({ id, heading: `${format.number(order)}. ${title}` })),
  ].map((group) => ({ ...group, documents: documentsUnder(documents, group.id) }));
  return (
    <Card title={t('documents.heading')}>
      {documents.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      {groups
        .filter((group) => group.documents.length > 0)
        .map((group) => (
          <div key={group.id ?? ''} className={styles['group']}>
            <h3>
              <bdi>{group.heading}</bdi>
            </h3>
            <DocumentList
              label={group.heading}
              {...{ context, rights }}
              documents={group.documents}
              onAsk={setAsked}
            />
          </div>
        ))}
      <AddButton rights={rights} itemId={null} onAsk={setAsked} />
      <DocumentDialogs
        {...{ asked, documents, context, rights, actions }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </Card>
  );
}
