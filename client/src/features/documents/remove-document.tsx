import type { Refusal } from '@entente/shared/errors';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toasts } from '../../ui/toasts.ts';

export interface RemoveDocumentProps {
  readonly document: DocumentRecord;
  readonly onRemove: () => Promise<Refusal | null>;
  readonly onClose: () => void;
}

/** Asks before a document is removed: it cannot be brought back. */
export function RemoveDocument({ document, onRemove, onClose }: RemoveDocumentProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [isPending, setPending] = useState(false);
  const remove = async (): Promise<void> => {
    setPending(true);
    const refusal = await onRemove();
    onClose();
    // Somebody else was faster: it is gone, as was wished.
    if (refusal === null || refusal.code === 'not.found')
      toasts.show({ tone: 'good', title: t('documents.removed', { title: document.title }) });
    else toasts.show({ tone: 'warn', title: errorText(refusal) });
  };
  return (
    <ConfirmDialog
      title={t('documents.removeTitle', { title: document.title })}
      isOpen
      onOpenChange={onClose}
      confirmLabel={t('documents.remove')}
      cancelLabel={t('app.cancel')}
      tone="danger"
      isPending={isPending}
      onConfirm={() => void remove()}
    >
      {t('documents.removeExplain')}
    </ConfirmDialog>
  );
}
