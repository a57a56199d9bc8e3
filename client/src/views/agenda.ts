import type { AgendaItemRecord } from '@entente/shared/room/records';

/** One item with its clock. All spans in ms. */
export interface AgendaLine {
  readonly item: AgendaItemRecord;
  /** Spent on it until now. */
  readonly usedMs: number;
  /** Null where no minutes are set. */
  readonly plannedMs: number | null;
  /** Spent beyond what was planned; 0 without a plan. */
  readonly overrunMs: number;
}

/**
 * When the agenda will have been gone through, to the minute, ms since the epoch. `at-least`: an item that is still open
 * has no minutes, so that it will be later. `driftMinutes` is against the planned end, late above zero.
 */
export type AgendaEnd =
  | { readonly is: 'expected'; readonly at: number; readonly driftMinutes: number | null }
  | { readonly is: 'at-least'; readonly at: number };

/** `paused`: begun, nothing is current, and something is pending or suspended. */
export type AgendaStage = 'empty' | 'not-begun' | 'running' | 'paused' | 'finished';

export interface AgendaView {
  readonly stage: AgendaStage;
  readonly lines: readonly AgendaLine[];
  readonly current: AgendaLine | null;
  /** What *Next item* would start: the first pending item. */
  readonly next: AgendaLine | null;
  /** Null where nothing can be said: nothing is open, or no minutes are set at all. */
  readonly end: AgendaEnd | null;
}

export interface AgendaTimes {
  /** When the meeting is to begin, ms since the epoch. */
  readonly startsAt: number;
  /** The server's time now, ms since the epoch. */
  readonly now: number;
}

const minute = 60_000;
/** A talk held so far from its date (ms) is another occasion: to call it a day late says nothing. */
const sameOccasion = 12 * 60 * minute;

/** The agenda with its clocks, from items in their order. */
export function agendaView(items: readonly AgendaItemRecord[], times: AgendaTimes): AgendaView {
  const lines = items.map((item) => lineOf(item, times.now));
  const current = lines.find(({ item }) => item.status === 'current') ?? null;
  const next = lines.find(({ item }) => item.status === 'pending') ?? null;
  return { stage: stageOf(lines), lines, current, next, end: endOf(lines, times) };
}

function lineOf(item: AgendaItemRecord, now: number): AgendaLine {
  const { usedMs: before, since, minutes } = item;
  const usedMs = before + (since === undefined ? 0 : Math.max(0, now - since));
  const plannedMs = minutes === undefined ? null : minutes * minute;
  return { item, usedMs, plannedMs, overrunMs: plannedMs === null ? 0 : Math.max(0, usedMs - plannedMs) };
}

/** What is still to be gone through. A deferred item is left to another meeting. */
const isOpen = ({ item: { status } }: AgendaLine): boolean => status !== 'done' && status !== 'deferred';

const isBegun = (lines: readonly AgendaLine[]): boolean =>
  lines.some(({ item: { status, usedMs } }) => !['pending', 'deferred'].includes(status) || usedMs > 0);

function stageOf(lines: readonly AgendaLine[]): AgendaStage {
  if (lines.length === 0) return 'empty';
  if (lines.some(({ item }) => item.status === 'current')) return 'running';
  if (!lines.some(isOpen)) return 'finished';
  return isBegun(lines) ? 'paused' : 'not-begun';
}

/**
 * The expected end is now (or the start, for a talk that has not begun) and what is left of each open item; an overrun
 * moves it as it grows. The planned end is the start and all minutes as they stand on the agenda now: to change them, or
 * to add or remove an item, is to plan anew, while to defer an item or to take longer departs from the plan.
 * Where an open item has no minutes the end is a lower bound; where any item has none there is no planned end.
 */
function endOf(lines: readonly AgendaLine[], { startsAt, now }: AgendaTimes): AgendaEnd | null {
  const open = lines.filter(isOpen);
  if (open.length === 0 || open.every(({ plannedMs }) => plannedMs === null)) return null;
  const from = isBegun(lines) ? now : Math.max(now, startsAt);
  const left = open.reduce((sum, { plannedMs, usedMs }) => sum + Math.max(0, (plannedMs ?? 0) - usedMs), 0);
  const at = Math.round((from + left) / minute) * minute;
  if (open.some(({ plannedMs }) => plannedMs === null)) return { is: 'at-least', at };
  const planned = lines.reduce<number | null>(
    (sum, { plannedMs }) => (sum === null || plannedMs === null ? null : sum + plannedMs),
    startsAt,
  );
  const drift = planned === null ? Infinity : at - planned;
  const driftMinutes = Math.abs(drift) > sameOccasion ? null : Math.round(drift / minute);
  return { is: 'expected', at, driftMinutes };
}
