import type { DocumentRecord } from '@entente/shared/room/documents';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessDialog } from './access-dialog.tsx';
import { AddDocument } from './add-document.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import type { AskedDocument, DocumentActions, DocumentContext } from './document-actions.ts';
import { RemoveDocument } from './remove-document.tsx';

const DocumentViewer = lazy(async () => ({
  default: (await import('./document-viewer.tsx')).DocumentViewer,
}));

export interface DocumentDialogsProps {
  readonly asked: AskedDocument | null;
  /** All that the reader may read now: what is not among them has been withdrawn. */
  readonly documents: readonly DocumentRecord[];
  readonly context: DocumentContext;
  readonly rights: DocumentRights;
  readonly actions: DocumentActions;
  readonly onClose: () => void;
}

/** The dialog that answers what was asked. It stands apart from the lists, which come and go with the agenda. */
export function DocumentDialogs({
  asked,
  documents,
  context,
  rights,
  actions,
  onClose,
}: DocumentDialogsProps) {
  const { t } = useTranslation();
  if (asked === null) return null;
  if (asked.for === 'adding')
    return rights.add === null ? null : (
      <AddDocument
        {...{ context, itemId: asked.itemId, may: rights.add }}
        onAdd={actions.add}
        onClose={onClose}
      />
    );
  const { document } = asked;
  switch (asked.for) {
    case 'reading':
      return (
        <Suspense fallback={null}>
          <DocumentViewer
            key={document.id}
            document={document}
            isWithdrawn={!documents.some(({ id }) => id === document.id)}
            context={context}
            {...{ load: actions.load, onSave: actions.save, onClose }}
          />
        </Suspense>
      );
    case 'access':
      return (
        <AccessDialog
          {...{ document, delegations: context.delegations, onClose }}
          title={t('documents.access.title', { title: document.title })}
          onChange={(access) => actions.setAccess(document.id, access)}
        />
      );
    case 'removal':
      return <RemoveDocument {...{ document, onClose }} onRemove={() => actions.remove(document.id)} />;
  }
}
