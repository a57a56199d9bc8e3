import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import type { Seat } from './seat.ts';

/** Tells who is about to speak what would help, where their sound is not good. */
export function useGateNotices(seat: Seat): void {
  const { t } = useTranslation();
  useEffect(
    () =>
      seat.soundGate.gate.events.on('warned', ({ report: { verdict, worn } }) => {
        const title = t(`check.verdict.${verdict}`);
        const detail = t(`check.advice.${verdict}`, { worn });
        toasts.show({ tone: 'warn', title, detail });
        announcer.announce(`${title}. ${detail}`);
      }),
    [seat, t],
  );
}
