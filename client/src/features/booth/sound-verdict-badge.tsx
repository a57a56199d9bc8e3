import type { SoundReport } from '@entente/shared/room/device-check';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import styles from './sound-verdict-badge.module.css';

export interface SoundVerdictBadgeProps {
  readonly sound: SoundReport | null;
  /** How long ago it was checked, ms; null where that is not known. */
  readonly ago: number | null;
}

/** How the sound of who speaks was found to be before the first word, and when. */
export function SoundVerdictBadge({ sound, ago }: SoundVerdictBadgeProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  if (sound === null)
    return (
      <span className={styles['verdict']} data-unknown>
        {t('booth.sound.untested')}
      </span>
    );
  const parts = [
    t(`booth.sound.${sound.verdict}`),
    ...(sound.worn === 'unknown' ? [] : [t(`booth.sound.worn.${sound.worn}`)]),
    ...(sound.bandwidth === 0
      ? []
      : [t('booth.sound.band', { kilohertz: format.number(Math.round(sound.bandwidth / 100) / 10) })]),
    ...(ago === null ? [] : [t('booth.sound.checked', { ago: format.ago(ago) })]),
  ];
  return (
    <span className={styles['verdict']} data-good={sound.verdict === 'good' || undefined}>
      {t('booth.sound.title', { findings: parts.join(', ') })}
    </span>
  );
}
