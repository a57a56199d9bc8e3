import type { Refusal } from '@entente/shared/errors';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';

export interface InvitationPageProps {
  readonly tools: ReactNode;
  /** Null while the link is being opened. */
  readonly refusal: Refusal | null;
  readonly onRetry: () => void;
}

/** What is shown between opening a personal link and the green room; for most people, nothing. */
export function InvitationPage({ tools, refusal, onRetry }: InvitationPageProps) {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} tools={tools} mainId="main" width="form">
      {refusal === null ? (
        <Loading label={t('invitation.opening')} look="page" />
      ) : (
        <Refused {...{ refusal, onRetry }} />
      )}
    </PageLayout>
  );
}

function Refused({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  switch (refusal.code) {
    case 'invitation.bound-elsewhere':
      return (
        <Notice
          tone="warn"
          level={1}
          title={t('invitation.bound.title')}
          action={<Button label={t('app.retry')} onPress={onRetry} />}
        >
          {t('invitation.bound.body')}
        </Notice>
      );
    case 'invitation.withdrawn':
      return (
        <Notice tone="warn" level={1} title={t('invitation.withdrawn.title')}>
          {t('invitation.withdrawn.body')}
        </Notice>
      );
    case 'meeting.cancelled':
      return (
        <Notice tone="info" level={1} title={t('invitation.cancelled.title')}>
          {t('invitation.cancelled.body')}
        </Notice>
      );
    case 'invitation.unknown':
    case 'input.invalid':
      return (
        <Notice tone="warn" level={1} title={t('invitation.unknown.title')}>
          {t('invitation.unknown.body')}
        </Notice>
      );
    default:
      return (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={onRetry} />}>
          {errorText(refusal)}
        </Notice>
      );
  }
}
