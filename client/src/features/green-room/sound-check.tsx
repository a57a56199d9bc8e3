import type { SoundReport } from '@entente/shared/room/device-check';
import { AudioLines } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { SoundStep } from '../../media/sound-check/run-sound-check.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './checks.module.css';

/** Where a sound check stands. `seconds` of ten are over. */
export type SoundCheckState =
  | { readonly at: 'none' }
  | { readonly at: 'running'; readonly step: SoundStep; readonly seconds: number }
  | { readonly at: 'failed' }
  | { readonly at: 'done'; readonly report: SoundReport };

export interface SoundCheckProps {
  readonly state: SoundCheckState;
  /** There must be a microphone to check. */
  readonly canStart: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Ten seconds that say how one sounds to others, in words. */
export function SoundCheck({ state, canStart, onStart, onStop }: SoundCheckProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['check']} aria-label={t('check.soundTitle')}>
      <header className={styles['head']}>
        <div>
          <h3>{t('check.soundTitle')}</h3>
          <p className="quiet">{t('check.soundIntro')}</p>
        </div>
        {state.at === 'running' ? (
          <Button label={t('check.stop')} onPress={onStop} />
        ) : (
          <Button
            icon={AudioLines}
            label={state.at === 'none' ? t('check.soundStart') : t('check.soundAgain')}
            isDisabled={!canStart}
            onPress={onStart}
          />
        )}
      </header>
      {state.at === 'running' && <Running step={state.step} seconds={state.seconds} />}
      {state.at === 'failed' && (
        <Notice tone="warn" announce="politely">
          {t('check.soundFailed')}
        </Notice>
      )}
      {state.at === 'done' && <Result report={state.report} />}
    </section>
  );
}

const prompts = {
  silence: 'check.stepSilence',
  speech: 'check.stepSpeech',
  sound: 'check.stepSound',
} as const satisfies Record<SoundStep, string>;

function Running({ step, seconds }: { readonly step: SoundStep; readonly seconds: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles['running']}>
      <p role="status" className={styles['prompt']}>
        {t(prompts[step])}
      </p>
      <Meter
        hideLabel
        label={t('check.soundTitle')}
        value={seconds}
        max={10}
        valueText={t('check.progress', { seconds })}
      />
    </div>
  );
}

function Result({ report }: { readonly report: SoundReport }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { verdict, level, noise, bandwidth, worn } = report;
  return (
    <Notice
      tone={verdict === 'good' ? 'good' : 'warn'}
      title={t(`check.verdict.${verdict}`)}
      announce="politely"
    >
      <p>{t(`check.advice.${verdict}`, { worn })}</p>
      {bandwidth > 0 && (
        <p className={`${styles['numbers'] ?? ''} num quiet`}>
          {t('check.measured', {
            level: format.number(level),
            noise: format.number(noise),
            kilohertz: format.number(bandwidth / 1000),
          })}
        </p>
      )}
      <p className={`${styles['numbers'] ?? ''} quiet`}>
        {t('check.modelled')} {t('check.told')}
      </p>
    </Notice>
  );
}
