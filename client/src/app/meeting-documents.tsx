import type { MeetingId } from '@entente/shared/ids';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentsCard } from '../features/documents/documents-card.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { documentsApi } from '../signalling/documents-api.ts';
import { createRemote } from '../stores/remote.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { managerRights, readingOnly } from '../views/document-rights.ts';
import { organiserSession } from './organiser.ts';
import { documentActions } from './use-documents.ts';
import { useStore } from './use-store.ts';

export interface MeetingDocumentsProps {
  readonly id: MeetingId;
  readonly isOver: boolean;
}

/** The documents of a meeting on its organiser's page, before and after as well as during it. */
export function MeetingDocuments({ id, isOver }: MeetingDocumentsProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remote = useMemo(
    () => createRemote(() => organiserSession.authorised((token) => documentsApi.list(token, id))),
    [id],
  );
  const actions = useMemo(
    () => documentActions(id, organiserSession.authorised, () => remote.reload()),
    [id, remote],
  );
  const state = useStore(remote);
  switch (state.at) {
    case 'loading':
      return <Skeleton lines={3} />;
    case 'failed':
      return (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={() => void remote.reload()} />}>
          {errorText(state.refusal)}
        </Notice>
      );
    case 'ready': {
      const { documents, ...context } = state.value;
      return (
        <DocumentsCard {...{ documents, context, actions }} rights={isOver ? readingOnly : managerRights} />
      );
    }
  }
}
