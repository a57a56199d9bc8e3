import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import { Meter } from '../../ui/meter.tsx';
import type { AgendaView } from '../../views/agenda.ts';
import styles from './agenda-strip.module.css';
import { useAgendaWords } from './use-agenda-words.ts';

export interface AgendaStripProps {
  readonly view: AgendaView;
  /** The server's time now, ms since the epoch. */
  readonly now: number;
}

/** The current item in short, for the head of the chamber. Nothing between items. */
export function AgendaStrip({ view: { current, end }, now }: AgendaStripProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const words = useAgendaWords();
  if (current === null) return null;
  const { item, usedMs, plannedMs, overrunMs } = current;
  const spent = words.spent(current);
  return (
    <div className={styles['strip']}>
      <p className={styles['line']}>
        <span className={styles['name']}>
          <span className="num">{t('agenda.item', { number: format.number(item.order) })} ·</span>{' '}
          <span className={styles['title']} dir="auto">
            {item.title}
          </span>
        </span>
        {item.closed === true && <Badge label={t('agenda.closed')} icon={Lock} />}
        <span className="num">{spent}</span>
      </p>
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
      {end !== null && <p className={`${styles['end'] ?? ''} quiet num`}>{words.ends(end, now)}</p>}
    </div>
  );
}
