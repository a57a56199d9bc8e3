import type { SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import type { RecordNames } from './names.ts';
import styles from './record.module.css';

interface RecordSummaryProps {
  readonly record: SealedRecord;
  readonly names: RecordNames;
}

/** What meeting it was, when it was to be and when it was. */
export function RecordSummary({ record: { meeting, course }, names }: RecordSummaryProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const began = course.at === 'not-begun' ? null : course.began;
  const over = course.at === 'ended' ? (course.finished ?? course.ended) : null;
  const moment = (instant: number) => <Moment instant={instant} timeZone={meeting.timeZone} />;
  return (
    <header className={styles['summary']}>
      <p className={styles['kind']}>{t('record.title')}</p>
      <h1 className={styles['title']}>
        <bdi>{meeting.title}</bdi>
      </h1>
      <p className={styles['badges']}>
        <span className="quiet">{t(`meeting.kind.${meeting.kind}`)}</span>
        {meeting.marking !== 'none' && <Badge label={t(`meeting.marking.${meeting.marking}`)} tone="warn" />}
      </p>
      <dl className={styles['facts']}>
        <Fact label={t('record.facts.scheduled')}>{moment(meeting.startsAt)}</Fact>
        {began !== null && <Fact label={t('record.facts.began')}>{moment(began)}</Fact>}
        {over !== null && <Fact label={t('record.facts.finished')}>{moment(over)}</Fact>}
        {began !== null && over !== null && (
          <Fact label={t('record.facts.duration')}>{format.span(over - began)}</Fact>
        )}
        {course.at === 'ended' && (
          <Fact label={t('record.facts.endedBy')}>
            <bdi>{names.author(course.by) ?? t(`record.authors.${authorKind(course.by.kind)}`)}</bdi>
          </Fact>
        )}
        {course.at === 'cancelled' && (
          <Fact label={t('record.facts.cancelledBy')}>
            <bdi>{names.author(course.by) ?? t(`record.authors.${authorKind(course.by.kind)}`)}</bdi>
          </Fact>
        )}
        <Fact label={t('record.facts.timeZone')}>{format.zoneName(meeting.startsAt, meeting.timeZone)}</Fact>
        <Fact label={t('record.facts.languages')}>
          {format.list(meeting.workingLanguages.map((tag) => format.language(tag)))}
        </Fact>
      </dl>
    </header>
  );
}

/** Somebody of the meeting has a name; this is for the rest. */
export const authorKind = (kind: 'participant' | 'organiser' | 'server'): 'organiser' | 'server' =>
  kind === 'server' ? 'server' : 'organiser';

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The official time, and the reader's own beside it where their clocks differ. */
function Moment({ instant, timeZone }: { readonly instant: number; readonly timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const official = format.dateTime(instant, timeZone);
  const own = format.dateTime(instant);
  return (
    <span className="num">
      <time dateTime={new Date(instant).toISOString()}>{official}</time>
      {own !== official && <span className={styles['own']}>{t('record.yourTime', { time: own })}</span>}
    </span>
  );
}
