import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../i18n/use-formatters.ts';
import { announcer } from '../ui/announcer.ts';
import { agendaChange } from '../views/agenda-change.ts';
import type { Seat } from './seat.ts';

/** Tells screen readers which item is under way, and what became of it when none is. */
export function useAgendaAnnouncements(seat: Seat): void {
  const { t } = useTranslation();
  const format = useFormatters();
  useEffect(() => {
    let before = seat.room.state.get().room;
    return seat.room.state.subscribe(() => {
      const after = seat.room.state.get().room;
      const item = agendaChange(before, after);
      before = after;
      if (item === null) return;
      const { order, title, status } = item;
      announcer.announce(t(`agenda.announced.${status}`, { number: format.number(order), title }));
    });
  }, [seat, t, format]);
}
