import type { RecordedSpan } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import styles from './record.module.css';

interface SpansProps {
  readonly spans: readonly RecordedSpan[];
  readonly timeZone: string;
}

/** From when to when, in the official zone. */
export function Spans({ spans, timeZone }: SpansProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <span className={styles['spans']}>
      {spans.map(({ from, to }) => (
        <span key={from} className="num">
          {format.time(from, timeZone)}–{to === null ? t('record.attendance.now') : format.time(to, timeZone)}
        </span>
      ))}
    </span>
  );
}
