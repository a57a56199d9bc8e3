import type { MeetingSummary } from '@entente/shared/api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { RemoteState } from '../../stores/remote.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { MeetingItem } from './meeting-item.tsx';
import styles from './meetings-page.module.css';

export interface MeetingsPageProps {
  readonly tools: ReactNode;
  readonly account: ReactNode;
  readonly newMeeting: ReactNode;
  readonly meetings: RemoteState<readonly MeetingSummary[]>;
  readonly onRetry: () => void;
}

/** What an organiser sees first: the meetings, and a way to make one. */
export function MeetingsPage({ tools, account, newMeeting, meetings, onRetry }: MeetingsPageProps) {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} tools={tools} mainId="main">
      <div className={styles['head']}>
        <h1>{t('meetings.title')}</h1>
        {account}
      </div>
      {newMeeting}
      <Meetings meetings={meetings} onRetry={onRetry} />
    </PageLayout>
  );
}

function Meetings({ meetings, onRetry }: Pick<MeetingsPageProps, 'meetings' | 'onRetry'>) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  switch (meetings.at) {
    case 'loading':
      return <Skeleton lines={4} />;
    case 'failed':
      return (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={onRetry} />}>
          {errorText(meetings.refusal)}
        </Notice>
      );
    case 'ready':
      if (meetings.value.length === 0)
        return (
          <Notice tone="info" title={t('meetings.empty')}>
            {t('meetings.emptyHint')}
          </Notice>
        );
      return (
        <ul className={styles['list']}>
          {meetings.value.map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      );
  }
}
