import type { ParticipantId } from '@entente/shared/ids';
import { turnMs, type Shift } from '@entente/shared/interpretation';
import { zonedInstant } from '@entente/shared/zoned-time';

/** A shift as it is typed: clock times of the official zone, `15:30`. */
export interface ShiftRow {
  readonly key: string;
  readonly from: string;
  readonly until: string;
  /** Empty until somebody is chosen. */
  readonly participantId: ParticipantId | '';
}

/** What keeps a row from being a shift: no time, an end before the beginning, nobody, or a time that is another's already. */
export type ShiftFault = 'time' | 'order' | 'person' | 'overlap';

/** The meeting that is planned for: its local start (`2026-12-01T15:00`) and IANA zone. */
export interface PlanFor {
  readonly start: string;
  readonly timeZone: string;
}

const day = 24 * 60 * 60_000;
/** A clock time means the day on which it is at most this long before the start (ms), so that a meeting may run past midnight. */
const before = 6 * 60 * 60_000;

/** 15:30 in the official zone. */
export function clockOf(instant: number, { timeZone }: PlanFor): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(instant);
}

/** The instant of a clock time, ms since the epoch; null if it is none. */
export function instantOf(clock: string, { start, timeZone }: PlanFor): number | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/u.test(clock)) return null;
  const startsAt = zonedInstant(start, timeZone);
  const at = zonedInstant(`${start.slice(0, 10)}T${clock}`, timeZone);
  if (at < startsAt - before) return at + day;
  return at >= startsAt - before + day ? at - day : at;
}

export const rowsOf = (shifts: readonly Shift[], plan: PlanFor): readonly ShiftRow[] =>
  shifts.map(({ participantId, from, until }, index) => ({
    ...{ key: `s${index + 1}`, participantId },
    ...{ from: clockOf(from, plan), until: clockOf(until, plan) },
  }));

/** Boothmates in turn, 30 minutes each, over the whole time; the last turn ends with it. */
export function fill(
  people: readonly ParticipantId[],
  { from, until }: { readonly from: number; readonly until: number },
): readonly Shift[] {
  if (people.length === 0 || until <= from) return [];
  return Array.from({ length: Math.ceil((until - from) / turnMs) }, (_, index) => ({
    participantId: people[index % people.length] ?? '',
    from: from + index * turnMs,
    until: Math.min(until, from + (index + 1) * turnMs),
  })).filter((shift): shift is Shift => shift.participantId !== '');
}

export interface ShiftPlan {
  /** In the order of time; only of use where nothing is at fault. */
  readonly shifts: readonly Shift[];
  readonly faults: ReadonlyMap<string, ShiftFault>;
}

/** The rows as shifts, and what is wrong with which row: overlaps are found before the server would refuse them (rule BTH-13). */
export function planOf(rows: readonly ShiftRow[], plan: PlanFor): ShiftPlan {
  const faults = new Map<string, ShiftFault>();
  const found = rows.flatMap(({ key, from, until, participantId }) => {
    const [start, end] = [instantOf(from, plan), instantOf(until, plan)];
    if (start === null || end === null) faults.set(key, 'time');
    else if (end <= start) faults.set(key, 'order');
    else if (participantId === '') faults.set(key, 'person');
    else return [{ key, shift: { participantId, from: start, until: end } }];
    return [];
  });
  const ordered = found.toSorted((a, b) => a.shift.from - b.shift.from);
  let latest = -Infinity;
  for (const { key, shift } of ordered) {
    if (shift.from < latest) faults.set(key, 'overlap');
    latest = Math.max(latest, shift.until);
  }
  return { shifts: ordered.map(({ shift }) => shift), faults };
}
