import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { BoothLine, BoothPerson } from '../../views/roster/booth-lines.ts';
import styles from './roster.module.css';
import { useRosterWords } from './use-roster-words.ts';

export interface BoothCardProps {
  readonly line: BoothLine;
  /** Null for who may only look. */
  readonly onPlan: (() => void) | null;
}

/** One booth: who is there and on air, what it signals, who comes next. */
export function BoothCard({ line, onPlan }: BoothCardProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const words = useRosterWords();
  const { booth, people, onAir, handover, insufficient, shift, next } = line;
  const name = words.booth(booth);
  return (
    <section className={styles['booth']} aria-label={t('roster.boothOf', { name })}>
      <header className={styles['head']}>
        <h4 aria-hidden>{name}</h4>
        {booth.boothKind === 'sign' && <Badge label={t('roster.sign')} />}
        {booth.away === true && <Badge label={t('roster.away')} />}
        {onAir === null ? (
          booth.away !== true && <Badge label={t('roster.offAir')} />
        ) : (
          <Badge tone="live" label={t('roster.onAir')} />
        )}
      </header>
      {onAir !== null && (
        <p className={styles['fact']}>
          {t('roster.onAirSince', { name: onAir.name, time: format.time(onAir.since) })}
        </p>
      )}
      {handover !== null && (
        <p className={styles['fact']}>
          {t('roster.handover', { from: handover.from.name, to: handover.to.name })}
        </p>
      )}
      {insufficient !== null && (
        <p className={styles['signal']}>
          {insufficient.speaker === null
            ? t('roster.insufficient', { time: format.time(insufficient.since) })
            : t('roster.insufficientOf', {
                ...{ time: format.time(insufficient.since), name: insufficient.speaker },
              })}
        </p>
      )}
      {/* Who is where in a side room is not told, and nobody of it is missing here. */}
      {booth.away === true ? null : people.length === 0 ? (
        <p className={styles['quiet']}>{t('roster.nobody')}</p>
      ) : (
        <ul className={styles['people']} aria-label={t('roster.peopleOf', { name })}>
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
      {shift !== null && (
        <p className={styles['quiet']}>
          {t('roster.shiftNow', { name: shift.name, time: format.time(shift.until) })}
        </p>
      )}
      {next !== null && (
        <p className={styles['quiet']}>
          {t('roster.shiftNext', { name: next.name, time: format.time(next.from) })}
        </p>
      )}
      {onPlan !== null && (
        <div>
          <Button
            label={t('roster.plan')}
            aria-label={t('roster.planOf', { name })}
            icon={CalendarClock}
            onPress={onPlan}
          />
        </div>
      )}
    </section>
  );
}

function Person({ person: { name, at, turn } }: { readonly person: BoothPerson }) {
  const { t } = useTranslation();
  const { span } = useFormatters();
  return (
    <li>
      <span>{name}</span>
      <span className={styles['about']}>
        {at === 'absent' ? (
          t('roster.absent')
        ) : (
          <span className="num">{t('roster.today', { span: span(turn?.todayMs ?? 0) })}</span>
        )}
        {at === 'air' && turn !== null && turn.turn !== 'going' && (
          <Badge tone="warn" label={t(`roster.turn.${turn.turn}`)} />
        )}
        {turn !== null && turn.day !== 'going' && <Badge tone="warn" label={t(`roster.day.${turn.day}`)} />}
      </span>
    </li>
  );
}
