import type { CheckRecord } from '@entente/shared/room/records';
import { AudioLines, Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { connectionAdvice } from '../../views/connection-advice.ts';
import styles from './lobby-desk.module.css';

/** What somebody's device check found, in two words each. */
export function CheckBadges({ check }: { readonly check: CheckRecord | undefined }) {
  const { t } = useTranslation();
  if (check === undefined) return <small className="quiet">{t('door.notChecked')}</small>;
  const { sound, connection } = check;
  return (
    <span className={styles['badges']}>
      {sound && (
        <Badge
          icon={AudioLines}
          tone={sound.verdict === 'good' ? 'good' : 'warn'}
          label={t(`check.verdict.${sound.verdict}`)}
        />
      )}
      {connection && (
        <Badge
          icon={Gauge}
          tone={connectionAdvice(connection) === null ? 'good' : 'warn'}
          label={t(`check.by.${connection.path}`)}
        />
      )}
    </span>
  );
}
