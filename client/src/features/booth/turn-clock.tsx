import { dayMs, turnMs } from '@entente/shared/interpretation';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { Turn } from '../../views/booth/turn.ts';
import styles from './turn-clock.module.css';

export interface TurnClockProps {
  readonly turn: Turn;
  /** Whose turn it is, where it is not the reader's. */
  readonly name: string | null;
}

/** How long the turn has lasted, and the day. */
export function TurnClock({ turn, name }: TurnClockProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const stretch = turn.day === 'going' ? turn.turn : turn.day;
  return (
    <div
      className={`${styles['turn'] ?? ''} num`}
      data-stretch={stretch}
      role="timer"
      aria-label={t('booth.turn.title')}
    >
      <b>{format.duration(turn.usedMs)}</b>
      <p className="quiet">
        {name !== null && (
          <>
            <bdi>{name}</bdi> ·{' '}
          </>
        )}
        {t('booth.turn.of', { turn: format.duration(turnMs), today: format.span(turn.todayMs) })}
      </p>
      {turn.turn !== 'going' && <p className={styles['due']}>{t(`booth.turn.${turn.turn}`)}</p>}
      {turn.day !== 'going' && (
        <p className={styles['due']}>{t(`booth.turn.day.${turn.day}`, { day: format.span(dayMs) })}</p>
      )}
    </div>
  );
}
