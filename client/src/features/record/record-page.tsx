import type { MeetingId } from '@entente/shared/ids';
import type { SealedRecord } from '@entente/shared/meeting-record';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { RemoteState } from '../../stores/remote.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { RecordBody, type RecordBodyProps } from './record-body.tsx';

export interface RecordPageProps extends Pick<RecordBodyProps, 'onReload' | 'onExport' | 'recordings'> {
  readonly meetingId: MeetingId;
  readonly tools: ReactNode;
  readonly record: RemoteState<SealedRecord>;
}

/** The record of one meeting, for its organisers. */
export function RecordPage({ meetingId, tools, record, onReload, onExport, recordings }: RecordPageProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <PageLayout title={<TextLink href="/">{t('app.name')}</TextLink>} tools={tools} mainId="main">
      <p>
        <TextLink href={`/meetings/${meetingId}`}>{t('record.back')}</TextLink>
      </p>
      {record.at === 'loading' && (
        <>
          <Loading label={t('app.loading')} />
          <Skeleton lines={8} />
        </>
      )}
      {record.at === 'failed' && (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={() => void onReload()} />}>
          {errorText(record.refusal)}
        </Notice>
      )}
      {record.at === 'ready' && (
        <RecordBody record={record.value} onReload={onReload} onExport={onExport} recordings={recordings} />
      )}
    </PageLayout>
  );
}
