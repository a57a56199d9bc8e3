import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QualityLevel } from '@entente/shared/quality';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { SignalFull, SignalHalf, SignalWeak } from '../../ui/signal-bars.tsx';
import { ConnectionPanel, type ConnectionPanelProps } from './connection-panel.tsx';
import styles from './quality.module.css';

const icons: Readonly<Record<QualityLevel, LucideIcon>> = {
  good: SignalFull,
  fair: SignalHalf,
  poor: SignalWeak,
};

/** One's own connection at a glance; pressed, it says in words what is wrong, what was done and what one can do. */
export function ConnectionButton(props: ConnectionPanelProps) {
  const { t } = useTranslation();
  const { level } = props.quality;
  return (
    <span className={styles['indicator']} data-level={level}>
      <Popover
        label={t('quality.title')}
        trigger={
          <Button
            label={`${t('quality.title')}: ${t(`quality.level.${level}`)}`}
            icon={icons[level]}
            hideLabel
          />
        }
      >
        <ConnectionPanel {...props} />
      </Popover>
    </span>
  );
}
