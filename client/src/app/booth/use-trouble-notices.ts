import { useEffect } from 'react';
import { toasts } from '../../ui/toasts.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk } from './booth-desk.ts';
import { useTroubleText } from './use-booth-words.ts';

/** Tells why a signal, or an answer to a call, was refused. For a moment: nothing on the console moves for it. */
export function useTroubleNotices({ trouble }: Pick<BoothDesk, 'trouble'>): void {
  const now = useStore(trouble);
  const textOf = useTroubleText(now);
  const title = textOf('signal') ?? textOf('call');
  useEffect(() => {
    if (now !== null && title !== null) toasts.show({ tone: 'warn', title });
  }, [now, title]);
}
