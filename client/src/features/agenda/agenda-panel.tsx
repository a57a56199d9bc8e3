import type { AgendaItemRecord } from '@entente/shared/room/records';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import type { AgendaLine, AgendaView } from '../../views/agenda.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { AgendaRow } from './agenda-row.tsx';
import styles from './agenda.module.css';
import { CurrentCard } from './current-card.tsx';
import { LeadButton } from './lead-button.tsx';

// Menus and dialogs are for those who preside, and not for the first glance.
const ItemTools = lazy(async () => ({ default: (await import('./item-tools.tsx')).ItemTools }));
const AddItem = lazy(async () => ({ default: (await import('./add-item.tsx')).AddItem }));

export interface AgendaPanelProps {
  readonly view: AgendaView;
  /** The server's time now, ms since the epoch. */
  readonly now: number;
  /** What the reader can do; null for who does not preside. */
  readonly run: AgendaActions | null;
  /** What belongs to an item and is shown with it. */
  readonly under?: (item: AgendaItemRecord) => ReactNode;
}

/** The running agenda: what is under discussion, what comes, what was; and for who presides, how to go on. */
export function AgendaPanel({ view, now, run, under }: AgendaPanelProps) {
  const { t } = useTranslation();
  const { stage, lines, current } = view;
  const tools = (line: AgendaLine) =>
    run !== null && (
      <Suspense fallback={<span className={styles['toolsPlace']} />}>
        <ItemTools line={line} lines={lines} run={run} />
      </Suspense>
    );
  return (
    <section className={styles['panel']} aria-label={t('agenda.title')}>
      {stage === 'empty' ? (
        <Notice>{t('agenda.empty')}</Notice>
      ) : (
        <>
          <CurrentCard view={view} now={now} tools={current !== null && tools(current)}>
            {current !== null && under?.(current.item)}
          </CurrentCard>
          {run !== null && <LeadButton view={view} run={run} />}
          <ol className={styles['list']} aria-label={t('agenda.items')}>
            {lines.map((line) => (
              <AgendaRow key={line.item.id} line={line} tools={line !== current && tools(line)}>
                {line !== current && under?.(line.item)}
              </AgendaRow>
            ))}
          </ol>
        </>
      )}
      {run !== null && (
        // Its place is kept: what stands under it would move away from under a finger.
        <Suspense fallback={<span className={styles['addPlace']} />}>
          <AddItem lines={lines} onAdd={run.onAdd} />
        </Suspense>
      )}
    </section>
  );
}
