import type { ConnectionReport } from '@entente/shared/room/device-check';
import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { connectionAdvice } from '../../views/connection-advice.ts';
import styles from './checks.module.css';

/** Where a connection test stands; `problem` says in words why there is no result. */
export type ConnectionTestState =
  | { readonly at: 'none' }
  | { readonly at: 'running' }
  | { readonly at: 'failed'; readonly problem: string }
  | { readonly at: 'done'; readonly report: ConnectionReport };

export interface ConnectionTestProps {
  readonly state: ConnectionTestState;
  readonly onStart: () => void;
}

/** By which way sound and picture reach the server, how much of it, and what to do where it is little. */
export function ConnectionTest({ state, onStart }: ConnectionTestProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['check']} aria-label={t('check.connectionTitle')}>
      <header className={styles['head']}>
        <div>
          <h3>{t('check.connectionTitle')}</h3>
          <p className="quiet">{t('check.connectionIntro')}</p>
        </div>
        <Button
          icon={Gauge}
          label={
            state.at === 'none' || state.at === 'running'
              ? t('check.connectionStart')
              : t('check.connectionAgain')
          }
          isPending={state.at === 'running'}
          onPress={onStart}
        />
      </header>
      {state.at === 'running' && (
        <p role="status" className={styles['pending']}>
          <Spinner /> {t('check.connectionRunning')}
        </p>
      )}
      {state.at === 'failed' && (
        <Notice tone="warn" announce="politely">
          {state.problem}
        </Notice>
      )}
      {state.at === 'done' && <Result report={state.report} />}
    </section>
  );
}

function Result({ report }: { readonly report: ConnectionReport }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const advice = connectionAdvice(report);
  const { path, up, down, loss } = report;
  const megabits = (kilobits: number): string => format.number(Math.round(kilobits / 100) / 10);
  return (
    <Notice tone={advice === null ? 'good' : 'warn'} title={t(`check.by.${path}`)} announce="politely">
      {path !== 'none' && (
        <p className="num">
          {t('check.rates', {
            up: megabits(up),
            down: megabits(down),
            loss: format.number(loss),
            lossy: loss > 0 ? 'yes' : 'no',
          })}
        </p>
      )}
      {advice !== null && <p>{t(`check.connection.${advice}`)}</p>}
      <p className={`${styles['numbers'] ?? ''} quiet`}>{t('check.told')}</p>
    </Notice>
  );
}
