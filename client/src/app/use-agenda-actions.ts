import type { AgendaItemRecord } from '@entente/shared/room/records';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaActions } from '../features/agenda/agenda-actions.ts';
import { useErrorText } from '../i18n/error-text.ts';
import { useFormatters } from '../i18n/use-formatters.ts';
import { toasts } from '../ui/toasts.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';

/**
 * Runs the agenda from this seat. What is current is read when the button is pressed, from what the reader sees. *Next
 * item* is told with a way back: the item that began is put back and the one that was done is current again.
 */
export function useAgendaActions(seat: Seat): AgendaActions {
  const { t } = useTranslation();
  const format = useFormatters();
  const errorText = useErrorText();
  const command = useCommand(seat);
  return useMemo(() => {
    const agenda = () => seat.room.state.get().room?.agenda ?? [];
    const currentItem = () => agenda().find(({ status }) => status === 'current');

    const undo = async (item: AgendaItemRecord, begun: AgendaItemRecord | undefined): Promise<void> => {
      if (begun !== undefined) {
        const input = { itemId: begun.id, from: 'current', to: 'pending' } as const;
        const answer = await seat.signalling.ask('agenda.move', input);
        if (!answer.ok) {
          toasts.show({ tone: 'warn', title: errorText(answer.error) });
          return;
        }
      }
      await command('agenda.move', { itemId: item.id, from: 'done', to: 'current' });
    };

    const next = async (): Promise<void> => {
      const item = currentItem();
      const answer = await seat.signalling.ask('agenda.next', { current: item?.id ?? null });
      if (!answer.ok) toasts.show({ tone: 'warn', title: errorText(answer.error) });
      else if (item !== undefined) {
        // The new state came before the answer.
        const begun = currentItem();
        toasts.show({
          tone: 'good',
          title: t('agenda.itemDone', { number: format.number(item.order) }),
          action: { label: t('agenda.undo'), onPress: () => void undo(item, begun) },
        });
      }
    };

    return {
      onNext: () => void next(),
      onMove: ({ id, status }, to) => void command('agenda.move', { itemId: id, from: status, to }),
      onAdd: (words, before) => void command('agenda.add', { ...words, before }),
      onEdit: ({ id }, words) => void command('agenda.edit', { itemId: id, ...words }),
      onPlace: ({ id }, before) => void command('agenda.place', { itemId: id, before }),
      onRemove: ({ id }) => void command('agenda.remove', { itemId: id }),
    };
  }, [seat, command, errorText, t, format]);
}
