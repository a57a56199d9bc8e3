import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import type { Seat } from './seat.ts';

/** The same is not said again within this time (ms): a line that comes and goes must not talk into the talk. */
const repeat = 60_000;

/** Tells of one's own connection: politely when it turns poor and when it is good again; and what was done to one's media. */
export function useQualityNotices(seat: Seat): void {
  const { t } = useTranslation();
  useEffect(() => {
    const { engine, events } = seat.quality;
    let before = engine.state.get().verdict.level;
    let hasSaid = false;
    let saidAt = -Infinity;
    const ends = [
      engine.state.subscribe(() => {
        const { level, causes } = engine.state.get().verdict;
        if (level === before) return;
        before = level;
        const now = performance.now();
        // That a connection is being restored is said by its own bar.
        if (level === 'poor' && !causes.includes('reconnecting') && now - saidAt >= repeat) {
          announcer.announce(
            [t('quality.own.poor'), ...causes.map((cause) => t(`quality.cause.${cause}`))].join(' '),
          );
          hasSaid = true;
          saidAt = now;
        } else if (level === 'good' && hasSaid) {
          announcer.announce(t('quality.own.good'));
          hasSaid = false;
        }
      }),
      engine.restraint.events.on('held', () => {
        toasts.show({ tone: 'warn', title: t('quality.held') });
      }),
      events.on('reconnect-asked', () => {
        toasts.show({ tone: 'info', title: t('quality.asked') });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [seat, t]);
}
