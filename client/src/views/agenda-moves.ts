import type { AgendaItemId } from '@entente/shared/ids';
import type { AgendaStatus } from '@entente/shared/room/records';
import type { AgendaLine } from './agenda.ts';

/** What who presides may call a step of an item. */
export type AgendaMoveName = 'start' | 'resume' | 'reopen' | 'suspend' | 'finish' | 'defer' | 'putBack';

export interface AgendaMove {
  readonly name: AgendaMoveName;
  readonly to: AgendaStatus;
}

const moves: Readonly<Record<AgendaStatus, readonly AgendaMove[]>> = {
  pending: [
    { name: 'start', to: 'current' },
    { name: 'defer', to: 'deferred' },
  ],
  current: [
    { name: 'suspend', to: 'suspended' },
    { name: 'finish', to: 'done' },
    { name: 'defer', to: 'deferred' },
    { name: 'putBack', to: 'pending' },
  ],
  suspended: [
    { name: 'resume', to: 'current' },
    { name: 'finish', to: 'done' },
    { name: 'defer', to: 'deferred' },
  ],
  deferred: [
    { name: 'start', to: 'current' },
    { name: 'putBack', to: 'pending' },
  ],
  done: [{ name: 'reopen', to: 'current' }],
};

/** Where an item of this status can go (rule AGD-3), the likeliest first. */
export const movesOf = (status: AgendaStatus): readonly AgendaMove[] => moves[status];

/** Before which item one place up is, and one place down (null: the end); undefined where there is no such place. */
export interface Neighbours {
  readonly up: AgendaItemId | undefined;
  readonly down: AgendaItemId | null | undefined;
}

export function neighboursOf(lines: readonly AgendaLine[], itemId: AgendaItemId): Neighbours {
  const place = lines.findIndex(({ item }) => item.id === itemId);
  const isLast = place === lines.length - 1;
  return {
    up: place > 0 ? lines[place - 1]?.item.id : undefined,
    down: isLast ? undefined : (lines[place + 2]?.item.id ?? null),
  };
}
