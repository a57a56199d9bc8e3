import type { CommandInput, CommandName } from '@entente/shared/protocol/contract';
import { useCallback } from 'react';
import { useErrorText } from '../i18n/error-text.ts';
import { toasts } from '../ui/toasts.ts';
import type { SeatBasis } from './seat-basis.ts';

/** Sends a command for a person at the screen: a refusal is shown as a notice, `done` as one of success. */
export function useCommand(seat: Pick<SeatBasis, 'signalling'>) {
  const errorText = useErrorText();
  return useCallback(
    async <N extends CommandName>(name: N, input: CommandInput<N>, done?: string): Promise<void> => {
      const answer = await seat.signalling.ask(name, input);
      if (!answer.ok) toasts.show({ tone: 'warn', title: errorText(answer.error) });
      else if (done !== undefined) toasts.show({ tone: 'good', title: done });
    },
    [seat, errorText],
  );
}
