import type { AgendaItemRecord } from '@entente/shared/room/records';
import type { AgendaView } from '../agenda.ts';

/** An item that is still to be gone through. `from` and `until` (ms since the epoch) are null from where minutes are missing on. */
export interface AgendaSlot {
  readonly item: AgendaItemRecord;
  readonly from: number | null;
  readonly until: number | null;
}

/** When each open item is to be taken up: one after another from `startsAt`, or from now on once the meeting has begun. */
export function agendaSlots(
  { lines, stage }: Pick<AgendaView, 'lines' | 'stage'>,
  { startsAt, now }: { readonly startsAt: number; readonly now: number },
): readonly AgendaSlot[] {
  let at: number | null = stage === 'not-begun' ? Math.max(startsAt, now) : now;
  return lines
    .filter(({ item: { status } }) => status !== 'done' && status !== 'deferred')
    .map(({ item, plannedMs, usedMs }) => {
      const from = at;
      at = at === null || plannedMs === null ? null : at + Math.max(0, plannedMs - usedMs);
      return { item, from, until: at };
    });
}
