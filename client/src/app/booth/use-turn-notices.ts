import { dayMs } from '@entente/shared/interpretation';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { announcer } from '../../ui/announcer.ts';
import { toasts } from '../../ui/toasts.ts';
import type { ConsoleView } from '../../views/booth/console.ts';
import { turnOf } from '../../views/booth/turn.ts';
import type { Seat } from '../seat.ts';
import { useNow } from '../use-now.ts';
import { useStore } from '../use-store.ts';

/** Tells both boothmates, once for each, that the turn or the day of who is on air ends or is over. */
export function useTurnNotices(seat: Seat, { air, booth }: ConsoleView): void {
  const { t } = useTranslation();
  const format = useFormatters();
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(1_000) + clockOffset;
  const told = useRef(new Set<string>());
  const since = air.at === 'off' ? null : air.since;
  const who = air.at === 'off' ? null : air.who;
  const airMs = booth.seats.find(({ participantId }) => participantId === who?.id)?.airMs ?? 0;
  const { turn, day } = turnOf(now, { since, airMs });
  useEffect(() => {
    if (since === null || who === null) return;
    const tell = (what: 'turn' | 'day', stretch: typeof turn): void => {
      const key = `${what} ${stretch} ${who.id} ${since}`;
      if (stretch === 'going' || told.current.has(key)) return;
      told.current.add(key);
      const title = t(`booth.notice.${what}.${stretch}`, { name: who.name, day: format.span(dayMs) });
      toasts.show({ tone: 'warn', title });
      announcer.announce(title);
    };
    tell('turn', turn);
    tell('day', day);
  }, [since, who, turn, day, t, format]);
}
