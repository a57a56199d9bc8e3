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
import { DocumentGroups } from './document-groups.tsx';

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
    { id: null, label: t('documents.wholeMeeting') },
    ...context.agenda.map(({ id, order, title }) => ({ id, label: `${format.number(order)}. ${title}` })),
  ].map(({ id, label }) => ({ label, documents: documentsUnder(documents, id) }));
  return (
    <Card title={t('documents.heading')}>
      {documents.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      <DocumentGroups {...{ groups, context, rights }} onAsk={setAsked} />
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
