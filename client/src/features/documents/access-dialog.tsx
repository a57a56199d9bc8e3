import type { Refusal } from '@entente/shared/errors';
import type { DocumentAccess, DocumentRecord } from '@entente/shared/room/documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toasts } from '../../ui/toasts.ts';
import { AccessChoice, accessOf, draftOfAccess } from './access-choice.tsx';
import type { DocumentContext } from './document-actions.ts';

export interface AccessDialogProps {
  readonly title: string;
  readonly document: DocumentRecord;
  readonly delegations: DocumentContext['delegations'];
  readonly onChange: (access: DocumentAccess) => Promise<Refusal | null>;
  readonly onClose: () => void;
}

/** Says anew who may read a document. Who may no longer loses it at once, also on the screen. */
export function AccessDialog({ title, document, delegations, onChange, onClose }: AccessDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { access } = document;
  const [draft, setDraft] = useState(() => draftOfAccess(access.to === 'some' ? { to: 'everyone' } : access));
  const [wasTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const save = async (): Promise<void> => {
    setTried(true);
    const wanted = accessOf(draft);
    if (wanted === null) return;
    setPending(true);
    const answer = await onChange(wanted);
    setPending(false);
    setRefusal(answer);
    if (answer !== null) return;
    toasts.show({ tone: 'good', title: t('documents.access.changed') });
    onClose();
  };

  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.cancel')}
      actions={
        <Button
          label={t('documents.access.save')}
          variant="primary"
          isPending={isPending}
          onPress={() => void save()}
        />
      }
    >
      {refusal !== null && <Notice tone="error">{errorText(refusal)}</Notice>}
      <AccessChoice {...{ draft, delegations, wasTried }} mayKeep onChange={setDraft} />
    </Dialog>
  );
}
