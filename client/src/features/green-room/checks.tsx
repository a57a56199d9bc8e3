import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import styles from './checks.module.css';
import { ConnectionTest, type ConnectionTestProps } from './connection-test.tsx';
import { SoundCheck, type SoundCheckProps } from './sound-check.tsx';

export interface ChecksProps {
  /** Null for those who only listen. */
  readonly sound: SoundCheckProps | null;
  readonly connection: ConnectionTestProps;
}

/** The two checks that take some seconds each, and are made by a button alone. */
export function Checks({ sound, connection }: ChecksProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('check.title')}>
      <div className={styles['checks']}>
        {sound !== null && <SoundCheck {...sound} />}
        <ConnectionTest {...connection} />
      </div>
    </Card>
  );
}
