import type { MeetingDetail } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { RemoteState } from '../../stores/remote.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { MeetingWays } from './meeting-ways.tsx';
import styles from './meeting-page.module.css';

export interface MeetingPageProps {
  readonly tools: ReactNode;
  readonly detail: RemoteState<MeetingDetail>;
  /** Everybody with their invitation. */
  readonly invitations: (detail: MeetingDetail) => ReactNode;
  /** The documents of the meeting. */
  readonly documents: (detail: MeetingDetail) => ReactNode;
  readonly onRetry: () => void;
  readonly onEnter: () => Promise<Refusal | null>;
  readonly onCancel: () => Promise<Refusal | null>;
}

/** One meeting as its organiser keeps it: the facts, the way in, and everybody's invitation. */
export function MeetingPage({ tools, detail, onRetry, ...rest }: MeetingPageProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <PageLayout
      title={<TextLink href="/">{t('app.name')}</TextLink>}
      tools={tools}
      mainId="main"
      width="wide"
    >
      {detail.at === 'loading' && <Skeleton lines={6} />}
      {detail.at === 'failed' && (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={onRetry} />}>
          {errorText(detail.refusal)}
        </Notice>
      )}
      {detail.at === 'ready' && <Meeting detail={detail.value} {...rest} />}
    </PageLayout>
  );
}

function Meeting({
  detail,
  invitations,
  documents,
  onEnter,
  onCancel,
}: Omit<MeetingPageProps, 'tools' | 'detail' | 'onRetry'> & { readonly detail: MeetingDetail }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { meeting } = detail;
  const when = format.zoned(meeting.startsAt, meeting.timeZone);
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1>{meeting.title}</h1>
          <p className="quiet">{t(`meeting.kind.${meeting.kind}`)}</p>
          <p className="num">{when.own}</p>
          {!when.same && <p className="quiet num">{when.official}</p>}
          <p>
            <TextLink href={`/meetings/${meeting.id}/record`}>{t('record.open')}</TextLink>
          </p>
        </div>
        <MeetingWays meeting={meeting} onEnter={onEnter} onCancel={onCancel} />
      </div>
      {meeting.endedAt !== null && (
        <Notice tone="info">
          {t(meeting.cancelledAt === null ? 'meetings.status.ended' : 'errors.meeting.cancelled')}
        </Notice>
      )}
      {invitations(detail)}
      {documents(detail)}
    </>
  );
}
