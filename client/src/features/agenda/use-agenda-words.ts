import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { AgendaEnd, AgendaLine } from '../../views/agenda.ts';

interface AgendaWords {
  /** "27 of 40 min", "43 of 40 min, 3 min over", "12 min so far"; the plan alone of what was never taken up. */
  readonly spent: (line: AgendaLine) => string;
  /** "Ends 17:42, 12 min late", in the reader's zone, with the day where that is not today. */
  readonly ends: (end: AgendaEnd, now: number) => string;
}

const minute = 60_000;

/** Spans and times of the agenda in the reader's language; minutes that have begun do not count. */
export function useAgendaWords(): AgendaWords {
  const { t } = useTranslation();
  const format = useFormatters();
  const whole = (ms: number): number => Math.floor(ms / minute);
  return {
    spent({ item: { status, minutes }, usedMs, overrunMs }) {
      const planned = minutes === undefined ? '' : format.minutes(minutes);
      const isTouched = status === 'current' || usedMs > 0;
      if (!isTouched) return planned;
      if (minutes === undefined) return t('agenda.soFar', { used: format.minutes(whole(usedMs)) });
      const used = format.number(whole(usedMs));
      const over = whole(overrunMs);
      if (over === 0) return t('agenda.used', { used, planned });
      return t('agenda.over', { used, planned, over: format.minutes(over) });
    },
    ends(end, now) {
      const isToday = format.date(end.at) === format.date(now);
      const time = isToday ? format.time(end.at) : format.dateTime(end.at);
      if (end.is === 'at-least') return t('agenda.endsAtLeast', { time });
      const { driftMinutes } = end;
      if (driftMinutes === null) return t('agenda.ends', { time });
      if (driftMinutes === 0) return t('agenda.endsOnTime', { time });
      const span = format.minutes(Math.abs(driftMinutes));
      return t(driftMinutes > 0 ? 'agenda.endsLate' : 'agenda.endsEarly', { time, span });
    },
  };
}
