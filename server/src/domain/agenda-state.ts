import type { AgendaItemId } from '@entente/shared/ids';
import type { AgendaStatus } from '@entente/shared/room/records';
import type { EventOf } from './events.ts';
import type { AgendaEntry, AgendaItem, ItemProgress } from './state.ts';

export type AgendaEvent = EventOf<
  | 'agenda-item-moved'
  | 'agenda-item-added'
  | 'agenda-item-edited'
  | 'agenda-item-placed'
  | 'agenda-item-removed'
>;

const untouched: ItemProgress = { status: 'pending', usedMs: 0 };

/** The agenda as it was laid down, with everything still to come. */
export const agendaAtFirst = (items: readonly AgendaItem[]): readonly AgendaEntry[] =>
  items.toSorted((a, b) => a.order - b.order).map((item) => ({ ...item, progress: untouched }));

/** The agenda as an edit of the meeting lays it down anew: what is kept goes on with its status and its time. */
export function agendaRelaid(
  before: readonly AgendaEntry[],
  items: readonly AgendaItem[],
): readonly AgendaEntry[] {
  const progress = new Map(before.map((entry) => [entry.id, entry.progress]));
  return agendaAtFirst(items).map((entry) => ({ ...entry, progress: progress.get(entry.id) ?? untouched }));
}

/** The agenda after one event. Entries that did not change are the same objects as before. */
export function agendaAfter(agenda: readonly AgendaEntry[], event: AgendaEvent): readonly AgendaEntry[] {
  const { itemId } = event;
  const change = (to: (entry: AgendaEntry) => AgendaEntry) =>
    agenda.map((entry) => (entry.id === itemId ? to(entry) : entry));
  switch (event.type) {
    case 'agenda-item-moved':
      return change((entry) => ({ ...entry, progress: progressed(entry.progress, event.to, event.at) }));
    case 'agenda-item-edited':
      return change((entry) => ({
        ...entry,
        ...{ title: event.title, minutes: event.minutes, closed: event.closed },
      }));
    case 'agenda-item-added': {
      const { title, minutes, closed } = event;
      const entry = { id: itemId, order: 0, title, minutes, closed, progress: untouched };
      return inserted(agenda, entry, event.before);
    }
    case 'agenda-item-placed': {
      const entry = agenda.find(({ id }) => id === itemId);
      return entry === undefined ? agenda : inserted(without(agenda, itemId), entry, event.before);
    }
    case 'agenda-item-removed':
      return numbered(without(agenda, itemId));
  }
}

/** [AGD-4] Only the stretches as current count. A clock that was set back takes nothing away. */
function progressed(before: ItemProgress, to: AgendaStatus, at: number): ItemProgress {
  const stretch = before.status === 'current' ? Math.max(0, at - before.since) : 0;
  const usedMs = before.usedMs + stretch;
  return to === 'current' ? { status: to, usedMs, since: at } : { status: to, usedMs };
}

function inserted(
  agenda: readonly AgendaEntry[],
  entry: AgendaEntry,
  before: AgendaItemId | null,
): readonly AgendaEntry[] {
  const place = agenda.findIndex(({ id }) => id === before);
  return numbered(agenda.toSpliced(place < 0 ? agenda.length : place, 0, entry));
}

const without = (agenda: readonly AgendaEntry[], itemId: AgendaItemId): readonly AgendaEntry[] =>
  agenda.filter(({ id }) => id !== itemId);

const numbered = (agenda: readonly AgendaEntry[]): readonly AgendaEntry[] =>
  agenda.map((entry, index) => (entry.order === index + 1 ? entry : { ...entry, order: index + 1 }));
