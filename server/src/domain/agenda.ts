import type { AgendaItemId } from '@entente/shared/ids';
import { agendaLimits } from '@entente/shared/agenda-limits';
import { ok } from '@entente/shared/result';
import type { AgendaStatus } from '@entente/shared/room/records';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import type { AgendaEntry, MeetingState } from './state.ts';

/** [AGD-3] Where an item can go from where it is. What was taken up is not `pending` again but by taking that back. */
const ways: Readonly<Record<AgendaStatus, readonly AgendaStatus[]>> = {
  pending: ['current', 'deferred'],
  current: ['suspended', 'done', 'deferred', 'pending'],
  suspended: ['current', 'done', 'deferred'],
  deferred: ['current', 'pending'],
  done: ['current'],
};

/**
 * *Next item*. [AGD-2] the current item is done and the first pending one is current; without a pending one none is. The
 * asker names what was seen as current (null: nothing): where that has been done already, or the agenda was begun, the
 * asking was a repeat and changes nothing; where it was suspended, deferred or put back, it is refused as stale.
 */
export function decideNextItem(state: MeetingState, seen: AgendaItemId | null, now: number): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const current = currentOf(state);
  if ((current?.id ?? null) !== seen) {
    if (seen === null) return facts();
    const status = entryOf(state, seen)?.progress.status;
    if (status === undefined) return refuse('not.found');
    return status === 'done' ? facts() : refuse('state.stale');
  }
  const next = state.agenda.find(({ progress }) => progress.status === 'pending');
  return facts(...moving(current, 'done', now), ...moving(next, 'current', now));
}

/**
 * Starts, suspends, resumes, defers, finishes or reopens an item. [AGD-1] what starts while another is current suspends
 * that one; [AGD-3] the asker names the status that was seen.
 */
export function decideMoveItem(
  state: MeetingState,
  { itemId, from, to }: { itemId: AgendaItemId; from: AgendaStatus; to: AgendaStatus },
  now: number,
): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const entry = entryOf(state, itemId);
  if (entry === undefined) return refuse('not.found');
  const { status } = entry.progress;
  if (status === to) return facts();
  if (status !== from) return refuse('state.stale');
  if (!ways[status].includes(to)) return against('AGD-3');
  const interrupted = to === 'current' ? currentOf(state) : undefined;
  return facts(...moving(interrupted, 'suspended', now), ...moving(entry, to, now));
}

/** What is written on the agenda about an item. `minutes`: planned, none if left out; `closed`: open if left out. */
interface Words {
  readonly itemId: AgendaItemId;
  readonly title: string;
  readonly minutes?: number | undefined;
  readonly closed?: boolean | undefined;
}

/** Adds an item before another, or at the end. [AGD-7] to no more than a meeting file may hold. */
export function decideAddItem(
  state: MeetingState,
  words: Words,
  before: AgendaItemId | null,
): Decision<{ itemId: AgendaItemId }> {
  if (state.phase === 'ended') return refuse('meeting.ended');
  if (state.agenda.length >= agendaLimits.items) return against('AGD-7');
  if (before !== null && entryOf(state, before) === undefined) return refuse('not.found');
  return ok({
    events: [{ type: 'agenda-item-added', ...written(words), before }],
    output: { itemId: words.itemId },
  });
}

/**
 * Gives an item another title and other minutes, whatever its status: time used is not touched. [REC-4] a closed item is
 * not opened while it is the current one.
 */
export function decideEditItem(state: MeetingState, words: Words): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const entry = entryOf(state, words.itemId);
  if (entry === undefined) return refuse('not.found');
  const next = written(words);
  if (opensNow(entry, next)) return against('REC-4');
  if (entry.title === next.title && entry.minutes === next.minutes && isClosed(entry) === isClosed(next))
    return facts();
  return facts({ type: 'agenda-item-edited', ...next });
}

/** Puts an item before another, or at the end. Where it stands so already, nothing changes. */
export function decidePlaceItem(
  state: MeetingState,
  itemId: AgendaItemId,
  before: AgendaItemId | null,
): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const place = state.agenda.findIndex(({ id }) => id === itemId);
  if (place < 0 || (before !== null && entryOf(state, before) === undefined)) return refuse('not.found');
  if (before === itemId || (state.agenda[place + 1]?.id ?? null) === before) return facts();
  return facts({ type: 'agenda-item-placed', itemId, before });
}

/** Takes an item off the agenda. [AGD-6] only one that is still to come. */
export function decideRemoveItem(state: MeetingState, itemId: AgendaItemId): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const entry = entryOf(state, itemId);
  if (entry === undefined) return refuse('not.found');
  return entry.progress.status === 'pending'
    ? facts({ type: 'agenda-item-removed', itemId })
    : against('AGD-6');
}

/** [AGD-5] What the end of the meeting does to the agenda: the current item is left suspended, and its clock stands. */
export const agendaAtEnd = (state: MeetingState, now: number): EventOf<'agenda-item-moved'>[] =>
  moving(currentOf(state), 'suspended', now);

/** [REC-4] Whether an item that is discussed behind closed doors at this moment would be opened. */
export const opensNow = (entry: AgendaEntry, next: { readonly closed?: boolean | undefined }): boolean =>
  entry.progress.status === 'current' && isClosed(entry) && !isClosed(next);

const isClosed = ({ closed }: { readonly closed?: boolean | undefined }): boolean => closed === true;

const written = ({ itemId, title, minutes, closed }: Words) => ({
  ...{ itemId, title, minutes },
  ...(closed === true ? { closed } : {}),
});

const currentOf = ({ agenda }: MeetingState): AgendaEntry | undefined =>
  agenda.find(({ progress }) => progress.status === 'current');

const entryOf = ({ agenda }: MeetingState, itemId: AgendaItemId): AgendaEntry | undefined =>
  agenda.find(({ id }) => id === itemId);

const moving = (
  entry: AgendaEntry | undefined,
  to: AgendaStatus,
  at: number,
): EventOf<'agenda-item-moved'>[] =>
  entry === undefined ? [] : [{ type: 'agenda-item-moved', itemId: entry.id, to, at }];
