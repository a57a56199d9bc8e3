import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Meter } from '../../ui/meter.tsx';
import type { AgendaLine, AgendaView } from '../../views/agenda.ts';
import styles from './agenda.module.css';
import { useAgendaWords } from './use-agenda-words.ts';

export interface CurrentCardProps {
  readonly view: AgendaView;
  readonly now: number;
  /** The menu of the current item. */
  readonly tools?: ReactNode;
  /** What belongs to the current item. */
  readonly children?: ReactNode;
}

/** What is under discussion or, between items, where the agenda stands; and when it will end. */
export function CurrentCard({ view, now, tools, children }: CurrentCardProps) {
  const words = useAgendaWords();
  const { current, end } = view;
  const isLate = end?.is === 'expected' && (end.driftMinutes ?? 0) > 0;
  return (
    <div className={styles['card']}>
      {current === null ? <Between view={view} /> : <Current line={current} tools={tools} />}
      {children}
      {end !== null && (
        <p className={`${styles['end'] ?? ''} num`} data-late={isLate || undefined}>
          {words.ends(end, now)}
        </p>
      )}
      <UpNext view={view} />
    </div>
  );
}

function Current({ line, tools }: { readonly line: AgendaLine; readonly tools: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const words = useAgendaWords();
  const { item, usedMs, plannedMs, overrunMs } = line;
  const spent = words.spent(line);
  return (
    <>
      <div className={styles['head']}>
        <div>
          <p className="quiet num">
            {t('agenda.item', { number: format.number(item.order) })}
            {item.closed === true && <> · {t('agenda.closed')}</>}
          </p>
          <h2 className={styles['title']}>
            <bdi>{item.title}</bdi>
          </h2>
        </div>
        {tools}
      </div>
      {plannedMs !== null && (
        <Meter
          label={t('agenda.timeUsed')}
          hideLabel
          value={Math.min(usedMs, plannedMs)}
          max={plannedMs}
          valueText={spent}
          tone={overrunMs > 0 ? 'over' : 'normal'}
        />
      )}
      <p className="num">{spent}</p>
    </>
  );
}

function Between({ view: { stage, lines } }: { readonly view: AgendaView }) {
  const { t } = useTranslation();
  const deferred = lines.filter(({ item }) => item.status === 'deferred').length;
  if (stage === 'empty' || stage === 'running') return null;
  return (
    <>
      <h2 className={styles['title']}>{t(`agenda.stage.${stage}`)}</h2>
      {stage === 'finished' && deferred > 0 && (
        <p className="quiet">{t('agenda.deferredCount', { count: deferred })}</p>
      )}
    </>
  );
}

function UpNext({ view: { next, stage } }: { readonly view: AgendaView }) {
  const { t } = useTranslation();
  const format = useFormatters();
  if (next === null) return null;
  return (
    <p className={`${styles['next'] ?? ''} quiet num`}>
      <span>{t(stage === 'not-begun' ? 'agenda.first' : 'agenda.upNext')}</span>
      <span className={styles['nextTitle']}>
        {format.number(next.item.order)}. <bdi>{next.item.title}</bdi>
      </span>
    </p>
  );
}
