import { zonedInstant } from '@entente/shared/zoned-time';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import { FlaggedName } from '../../../ui/flagged-name.tsx';
import type { Draft } from '../draft/draft.ts';
import { capitalZone } from '../states/capital-zone.ts';
import styles from './time-preview.module.css';

const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

/** The instant of a draft; null while date, time or zone are not whole. */
function instantOf({ date, time, timeZone }: Draft): number | null {
  const local = `${date}T${time}`;
  if (!whole.test(local) || timeZone === '') return null;
  const instant = zonedInstant(local, timeZone);
  return Number.isFinite(instant) ? instant : null;
}

/** The same moment on the organiser's clock and in the capital of each delegation. */
export function TimePreview({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const instant = instantOf(draft);
  if (instant === null) return null;
  const capitals = draft.delegations.flatMap(({ key, from, code, shortName }) => {
    const zone = from === 'list' && code !== '' ? capitalZone(code) : null;
    return zone === null ? [] : [{ key, code, shortName, zone }];
  });
  return (
    <dl className={styles['times']} aria-label={t('meetingForm.when.preview')}>
      <div className={styles['row']}>
        <dt>{t('meetingForm.when.own')}</dt>
        <dd className="num">{format.dateTime(instant)}</dd>
      </div>
      {capitals.map(({ key, code, shortName, zone }) => (
        <div key={key} className={styles['row']}>
          <dt>
            <FlaggedName name={shortName} code={code} />
          </dt>
          <dd className="num">{format.dateTime(instant, zone)}</dd>
        </div>
      ))}
    </dl>
  );
}
