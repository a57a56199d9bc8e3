import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Ticking } from '../../ui/ticking.tsx';
import styles from './recall.module.css';

export interface RecallBannerProps {
  /** What is left until everybody is back, ms. */
  readonly left: number;
  /** Whether the reader is one of those who are called back. */
  readonly isAway: boolean;
  /** *Cancel recall*; null for who does not preside. */
  readonly onCancel: (() => void) | null;
}

/** Everybody is called back to the plenary. */
export function RecallBanner({ left, isAway, onCancel }: RecallBannerProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <Banner
      tone="warn"
      action={onCancel !== null && <Button label={t('rooms.cancelRecall')} onPress={onCancel} />}
    >
      {isAway ? t('rooms.recalled') : t('rooms.recallRuns')} <Ticking>{format.duration(left)}</Ticking>
    </Banner>
  );
}

export interface RecallDeskProps {
  /** How many are away. */
  readonly away: number;
  readonly isRunning: boolean;
  readonly onRecall: () => void;
}

/** *Recall everyone*, for who presides. It tells how many are away, which everybody sees, and nothing more. */
export function RecallDesk({ away, isRunning, onRecall }: RecallDeskProps) {
  const { t } = useTranslation();
  if (away === 0) return null;
  return (
    <div className={styles['desk']}>
      <span>{t('rooms.awayCount', { count: away })}</span>
      <Button label={t('rooms.recall')} icon={DoorClosed} isDisabled={isRunning} onPress={onRecall} />
    </div>
  );
}
