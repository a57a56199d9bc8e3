import { Volume2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Slider } from '../../ui/slider.tsx';
import { ConsoleCard } from './console-card.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './level-card.module.css';

export interface LevelCardProps {
  /** How loud it is now and that it is guarded: a `HeardLevel`. */
  readonly heard: ReactNode;
  /** 0 to 1. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
}

/** How loud it is what is heard, and the knob for it, always within reach. */
export function LevelCard({ heard, volume, onVolume }: LevelCardProps) {
  const { t } = useTranslation();
  return (
    <ConsoleCard label={t('booth.level')}>
      {heard}
      <div className={styles['volume']}>
        <Slider
          {...{ label: t('hearing.volume'), value: Math.round(volume * 100), min: 0, max: 100, step: 5 }}
          isInline
          valueText={t('hearing.percent', { value: volume })}
          ends={[
            <Fragment key="softer">
              <Volume2 className={styles['icon']} aria-hidden size={18} strokeWidth={1.8} />
              <KeyCap>D</KeyCap>
            </Fragment>,
            <KeyCap key="louder">U</KeyCap>,
          ]}
          onChange={(value) => {
            onVolume(value / 100);
          }}
        />
      </div>
    </ConsoleCard>
  );
}
