import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { Guarding } from '../../media/listening/audio-output.ts';
import type { Incident } from '../../media/listening/incident.ts';
import styles from './hearing-guard.module.css';

export interface GuardStatusProps {
  readonly guarding: Guarding;
  /** The last incident of this sitting; null if there was none. */
  readonly incident: Pick<Incident, 'kind' | 'at'> | null;
}

/** In one line: whether the guard is on, and what it last kept from the ear. */
export function GuardStatus({ guarding, incident }: GuardStatusProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const text =
    guarding !== 'on'
      ? t(`hearing.guard.${guarding}`)
      : incident === null
        ? t('hearing.guard.calm')
        : t(`hearing.guard.${incident.kind}`, { time: format.time(incident.at) });
  return (
    <p className={styles['status']} data-guarding={guarding}>
      {text}
    </p>
  );
}
