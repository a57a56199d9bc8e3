import type { SoundReport } from '@entente/shared/room/device-check';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import styles from './booth.module.css';

/** How the sound of who speaks was found to be in the green room, before the first word. */
export function SoundVerdictBadge({ sound }: { readonly sound: SoundReport | null }) {
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
    t('booth.sound.band', { kilohertz: format.number(Math.round(sound.bandwidth / 100) / 10) }),
  ];
  return (
    <span className={styles['verdict']} data-good={sound.verdict === 'good' || undefined}>
      {t('booth.sound.title', { findings: parts.join(', ') })}
    </span>
  );
}
