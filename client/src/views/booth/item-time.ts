import type { AgendaView } from '../agenda.ts';

/** The time of the item under way, in whole minutes: what is left of its plan, or by how much it is over. */
export type ItemTime = { readonly is: 'left' | 'over'; readonly minutes: number } | { readonly is: 'spent' };

const minute = 60_000;

/** Null between items, and for one without minutes. Minutes that have begun do not count as used, as on the agenda itself. */
export function itemTime({ current }: Pick<AgendaView, 'current'>): ItemTime | null {
  const plannedMs = current?.plannedMs ?? null;
  if (current === null || plannedMs === null) return null;
  const { usedMs, overrunMs } = current;
  const left = Math.round(plannedMs / minute) - Math.floor(usedMs / minute);
  if (left > 0) return { is: 'left', minutes: left };
  const over = Math.floor(overrunMs / minute);
  return over > 0 ? { is: 'over', minutes: over } : { is: 'spent' };
}
