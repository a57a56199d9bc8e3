import type { MeetingSummary } from '@entente/shared/api';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import styles from './meeting-item.module.css';

/** One meeting: what, when in the reader's zone and the official one, and the ways in. */
export function MeetingItem({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { id, title, kind, startsAt, timeZone, people, inside, endedAt, cancelledAt } = meeting;
  const when = format.zoned(startsAt, timeZone);
  return (
    <li className={styles['item']}>
      <div className={styles['what']}>
        <h3>{title}</h3>
        <p className="quiet">
          {t(`meeting.kind.${kind}`)} · {t('meetings.people', { count: people })}
        </p>
      </div>
      <div className={styles['when']}>
        <p className="num">{when.own}</p>
        {!when.same && <p className="quiet num">{when.official}</p>}
      </div>
      <div className={styles['ways']}>
        {inside > 0 && <Badge tone="good" label={t('meetings.status.live')} />}
        {endedAt !== null && (
          <Badge
            label={t(cancelledAt === null ? 'meetings.status.ended' : 'meetingForm.list.cancelledOne')}
          />
        )}
        <TextLink href={`/meetings/${id}`} look="button">
          {t('meetings.open')}
        </TextLink>
      </div>
    </li>
  );
}
