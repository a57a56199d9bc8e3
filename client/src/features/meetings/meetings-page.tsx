import type { MeetingSummary } from '@entente/shared/api';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { RemoteState } from '../../stores/remote.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shelved } from '../../views/meeting-list.ts';
import { MeetingItem } from './meeting-item.tsx';
import styles from './meetings-page.module.css';

export interface MeetingsPageProps {
  readonly tools: ReactNode;
  readonly account: ReactNode;
  /** The way from a file. */
  readonly newMeeting: ReactNode;
  readonly meetings: RemoteState<readonly MeetingSummary[]>;
  /** Ms since the epoch. */
  readonly now: number;
  readonly onRetry: () => void;
}

/** What an organiser sees first: a way to make a meeting, and the meetings. */
export function MeetingsPage({ tools, account, newMeeting, meetings, now, onRetry }: MeetingsPageProps) {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} tools={tools} mainId="main">
      <div className={styles['head']}>
        <h1>{t('meetings.title')}</h1>
        {account}
      </div>
      <div>
        <TextLink href="/meetings/new" look="primary">
          {t('newMeeting.title')}
        </TextLink>
      </div>
      <Meetings meetings={meetings} now={now} onRetry={onRetry} />
      {newMeeting}
    </PageLayout>
  );
}

function Meetings({ meetings, now, onRetry }: Pick<MeetingsPageProps, 'meetings' | 'now' | 'onRetry'>) {
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
      return meetings.value.length === 0 ? (
        <Notice tone="info" title={t('meetings.empty')}>
          {t('meetingForm.list.emptyHint')}
        </Notice>
      ) : (
        <Shelves meetings={meetings.value} now={now} />
      );
  }
}

function Shelves({ meetings, now }: { readonly meetings: readonly MeetingSummary[]; readonly now: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const found = shelved(meetings, { now, search });
  return (
    <>
      <div role="search" className={styles['search']}>
        <TextField label={t('meetingForm.list.search')} value={search} onChange={setSearch} />
      </div>
      {found.length === 0 && <p role="status">{t('meetingForm.list.nothingFound')}</p>}
      {found.map(({ shelf, meetings: here }) => (
        <section key={shelf} aria-labelledby={`shelf-${shelf}`}>
          <h2 id={`shelf-${shelf}`} className={styles['shelf']}>
            {t(`meetingForm.list.${shelf}`)}
          </h2>
          <ul className={styles['list']}>
            {here.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
