import type { Refusal } from '@entente/shared/errors';
import type { Locale } from '@entente/shared/languages';
import type { SealedRecord } from '@entente/shared/meeting-record';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AgendaTimes } from './agenda-times.tsx';
import { Attendance } from './attendance.tsx';
import { Chronicle } from './chronicle.tsx';
import { ExportRecord, type RecordFormat } from './export-record.tsx';
import { BoothTimes } from './booth-times.tsx';
import { namesOf } from './names.ts';
import { RecordSummary } from './record-summary.tsx';
import { SideRooms } from './side-rooms.tsx';
import styles from './record.module.css';

export interface RecordBodyProps {
  readonly onReload: () => Promise<void>;
  readonly onExport: (format: RecordFormat, language: Locale) => Promise<Refusal | null>;
  readonly record: SealedRecord;
  /** The sound, where there is any. */
  readonly recordings: ReactNode;
}

/** What the record says, from the whole to the single events. */
export function RecordBody({ record, onReload, onExport, recordings }: RecordBodyProps) {
  const { t } = useTranslation();
  const { meeting, course, agenda, sideRooms, booths, chronicle, seal } = record;
  const names = namesOf(record);
  const wasHeld = course.at !== 'not-begun' && course.began !== null;
  return (
    <>
      <RecordSummary record={record} names={names} />
      <Standing record={record} onReload={onReload} />
      <ExportRecord workingLanguages={meeting.workingLanguages} onExport={onExport} />
      {recordings}
      {wasHeld && <Attendance record={record} />}
      {wasHeld && agenda.length > 0 && <AgendaTimes record={record} />}
      {wasHeld && booths.length > 0 && <BoothTimes record={record} names={names} />}
      {sideRooms.length > 0 && <SideRooms record={record} names={names} />}
      {chronicle.length > 0 && <Chronicle record={record} names={names} />}
      <Card title={t('record.sections.seal')}>
        <p className="quiet">{t('record.seal.explain')}</p>
        <dl className={styles['facts']}>
          <div>
            <dt>{t('record.seal.entries')}</dt>
            <dd className="num">{seal.entries}</dd>
          </div>
          <div>
            <dt>{t('record.seal.digest')}</dt>
            <dd className={styles['digest']}>
              <bdi dir="ltr">{seal.digest}</bdi>
            </dd>
          </div>
        </dl>
      </Card>
    </>
  );
}

/** Why this is not the last word, if it is not. */
function Standing({
  record: { course, asOf, meeting },
  onReload,
}: Pick<RecordBodyProps, 'record' | 'onReload'>) {
  const { t } = useTranslation();
  const format = useFormatters();
  const time = (instant: number) => format.time(instant, meeting.timeZone);
  const refresh = <Button label={t('record.refresh')} onPress={() => void onReload()} />;
  switch (course.at) {
    case 'not-begun':
      return (
        <Notice tone="info" title={t('record.emptyTitle')} level={2} action={refresh}>
          {t('record.empty')}
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice tone="info" title={t('record.cancelledTitle')} level={2}>
          {t('record.cancelled', { time: format.dateTime(course.cancelled, meeting.timeZone) })}
        </Notice>
      );
    case 'running':
      return (
        <Notice tone="warn" title={t('record.provisional')} action={refresh}>
          {course.emptySince === null
            ? t('record.running', { time: time(asOf) })
            : t('record.adjourned', { time: time(course.emptySince) })}
        </Notice>
      );
    case 'ended':
      return null;
  }
}
