import type { AgendaItemRecord } from '@entente/shared/room/records';
import type { RoomView } from './room-view.ts';

/**
 * What a reader who cannot see the screen wants to hear of the agenda between two states: the item that is now under
 * way or, where none is, the one that no longer is. Nothing on one's own arrival.
 */
export function agendaChange(before: RoomView | null, after: RoomView | null): AgendaItemRecord | null {
  if (before === null || after === null || before.agenda === after.agenda) return null;
  const was = currentOf(before);
  const is = currentOf(after);
  if (was?.id === is?.id) return null;
  return is ?? after.agenda.find(({ id }) => id === was?.id) ?? null;
}

const currentOf = ({ agenda }: RoomView): AgendaItemRecord | undefined =>
  agenda.find(({ status }) => status === 'current');
