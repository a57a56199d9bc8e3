import type { MeetingCard } from '@entente/shared/protocol/handshake';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from './chamber-header.module.css';

export interface ChamberHeaderProps {
  readonly meeting: MeetingCard;
  /** The server's time now, ms since the epoch. */
  readonly now: number;
  /** What holds of the whole meeting at this moment, such as that it is recorded. */
  readonly mark?: ReactNode;
}

/** The meeting's name and marking, and what time it is, there and here. */
export function ChamberHeader({ meeting, now, mark }: ChamberHeaderProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const there = format.time(now, meeting.timeZone);
  const here = format.time(now);
  return (
    <div className={styles['header']}>
      <h1 className={styles['title']}>
        <bdi>{meeting.title}</bdi>
      </h1>
      {meeting.marking !== 'none' && <Badge label={t(`meeting.marking.${meeting.marking}`)} />}
      {mark}
      <p className={`${styles['times'] ?? ''} num quiet`}>
        {there === here ? (
          here
        ) : (
          <>
            <span>
              {t('meeting.officialTime', { time: there, zone: format.zoneName(now, meeting.timeZone) })}
            </span>
            <span>
              {t('meeting.yourTime')} {here}
            </span>
          </>
        )}
      </p>
    </div>
  );
}
