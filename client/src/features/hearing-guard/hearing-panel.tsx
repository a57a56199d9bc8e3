import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { fullScaleRange } from '../../media/hearing-guard/reference.ts';
import { originalRange, toneRange, type Listening } from '../../media/listening/mix.ts';
import { Slider } from '../../ui/slider.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './hearing-guard.module.css';

/** What this panel may change. */
export type HearingChange = Partial<Pick<Listening, 'volume' | 'originalDb' | 'tone'>> & {
  readonly fullScale?: number;
};

export interface HearingPanelProps {
  readonly listening: Pick<Listening, 'volume' | 'originalDb' | 'tone'>;
  /** What full scale is taken for on this headset, dB SPL. */
  readonly fullScale: number;
  /** How loud it is now and that it is guarded: a `HeardLevel`. */
  readonly heard: ReactNode;
  readonly onChange: (change: HearingChange) => void;
}

/** How one hears: volume, original, tone, and what protects the ear. For listeners and for interpreters. */
export function HearingPanel({ listening, fullScale, heard, onChange }: HearingPanelProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { volume, originalDb, tone } = listening;
  const decibels = (value: number): string => t('hearing.decibels', { value: format.number(value) });
  return (
    <section className={styles['panel']} aria-label={t('hearing.title')}>
      <h2 className={styles['heading']}>{t('hearing.title')}</h2>
      <Slider
        {...{ label: t('hearing.volume'), value: Math.round(volume * 100), min: 0, max: 100, step: 5 }}
        valueText={t('hearing.percent', { value: volume })}
        onChange={(value) => {
          onChange({ volume: value / 100 });
        }}
      />
      <div className={styles['original']}>
        <Switch
          label={t('hearing.original')}
          description={t('hearing.originalHint')}
          isSelected={originalDb !== 'off'}
          onChange={(isOn) => {
            onChange({ originalDb: isOn ? originalRange.usual : 'off' });
          }}
        />
        <Slider
          {...{ label: t('hearing.originalLevel'), min: originalRange.lowest, max: originalRange.highest }}
          {...{ step: 1, isDisabled: originalDb === 'off' }}
          value={originalDb === 'off' ? originalRange.lowest : originalDb}
          valueText={originalDb === 'off' ? t('hearing.off') : decibels(originalDb)}
          onChange={(value) => {
            onChange({ originalDb: value });
          }}
        />
      </div>
      <div className={styles['pair']}>
        {(['bass', 'treble'] as const).map((shelf) => (
          <Slider
            key={shelf}
            {...{ label: t(`hearing.${shelf}`), min: toneRange.lowest, max: toneRange.highest, step: 1 }}
            value={tone[shelf]}
            valueText={decibels(tone[shelf])}
            onChange={(value) => {
              onChange({ tone: { ...tone, [shelf]: value } });
            }}
          />
        ))}
      </div>
      <div className={styles['protection']}>
        <h3 className={styles['heading']}>{t('hearing.protection')}</h3>
        {heard}
        <p className={styles['hint']}>{t('hearing.protectionHint')}</p>
        <Slider
          {...{ label: t('hearing.fullScale'), value: fullScale, step: 1 }}
          {...{ min: fullScaleRange.lowest, max: fullScaleRange.highest }}
          valueText={t('hearing.soundPressure', { value: format.number(fullScale) })}
          onChange={(value) => {
            onChange({ fullScale: value });
          }}
        />
        <p className={styles['hint']}>{t('hearing.fullScaleHint')}</p>
      </div>
    </section>
  );
}
