import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { LevelMeter, type LevelMeterProps } from '../../ui/level-meter.tsx';
import { GuardStatus, type GuardStatusProps } from './guard-status.tsx';
import styles from './hearing-guard.module.css';

export interface HeardLevelProps {
  /** Short-term loudness, LUFS; null while nothing is heard. */
  readonly loudness: number | null;
  readonly subscribe: LevelMeterProps['subscribe'];
  readonly guard: GuardStatusProps;
}

/** How loud it is what one hears, and that it is guarded. */
export function HeardLevel({ loudness, subscribe, guard }: HeardLevelProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <div className={styles['level']}>
      <div className={styles['line']}>
        <span>{t('hearing.level')}</span>
        <span className="num quiet">
          {loudness === null
            ? t('hearing.silent')
            : t('hearing.lufs', { value: format.number(Math.round(loudness)) })}
        </span>
      </div>
      <LevelMeter label={t('hearing.level')} subscribe={subscribe} />
      <GuardStatus {...guard} />
    </div>
  );
}
