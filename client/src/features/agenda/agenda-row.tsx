import { Check, CirclePause, Clock4, Lock, Play, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AgendaStatus } from '@entente/shared/room/records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { AgendaLine } from '../../views/agenda.ts';
import styles from './agenda.module.css';
import { useAgendaWords } from './use-agenda-words.ts';

const icons: Readonly<Partial<Record<AgendaStatus, LucideIcon>>> = {
  current: Play,
  suspended: CirclePause,
  done: Check,
  deferred: Clock4,
};

export interface AgendaRowProps {
  readonly line: AgendaLine;
  /** The menu of the item. */
  readonly tools?: ReactNode;
  /** What belongs to the item, under it. */
  readonly children?: ReactNode;
}

/** One item of the agenda: its number, title, how far it has got and its time. */
export function AgendaRow({ line, tools, children }: AgendaRowProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const words = useAgendaWords();
  const { order, title, status, closed } = line.item;
  const Icon = icons[status];
  const spent = words.spent(line);
  return (
    <li
      className={styles['row']}
      data-status={status}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      <span className={`${styles['number'] ?? ''} num`}>{format.number(order)}</span>
      <div className={styles['text']}>
        <p className={styles['name']}>
          <bdi>{title}</bdi>
        </p>
        <p className={`${styles['facts'] ?? ''} num`}>
          {Icon && <Icon aria-hidden size={14} />}
          {status !== 'pending' && <span>{t(`agenda.status.${status}`)}</span>}
          {closed === true && (
            <>
              <Lock aria-hidden size={14} />
              <span>{t('agenda.closed')}</span>
            </>
          )}
          {spent !== '' && <span>{spent}</span>}
        </p>
        {children}
      </div>
      {tools}
    </li>
  );
}
