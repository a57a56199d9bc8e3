import type { ParticipantId } from '@entente/shared/ids';
import type { Shift } from '@entente/shared/interpretation';
import type { BoothRecord } from '@entente/shared/room/interpretation';

/** How long before it begins a shift is announced to who is next, ms. */
const announceMs = 5 * 60_000;

/** Somebody's own shift. `soon`: it begins within five minutes, so that it is announced; `now`: it has begun. */
export interface OwnShift {
  readonly booth: BoothRecord;
  readonly shift: Shift;
  readonly is: 'now' | 'soon' | 'later';
}

/** The shift that runs at `now`, if any: until its end, without it. */
export const shiftNow = (shifts: readonly Shift[], now: number): Shift | null =>
  shifts.find(({ from, until }) => from <= now && now < until) ?? null;

/** Those that are still to begin, the first first. */
export const shiftsAfter = (shifts: readonly Shift[], now: number): readonly Shift[] =>
  shifts.filter(({ from }) => from > now).toSorted((a, b) => a.from - b.from);

/** The shift of this person that runs or, if none does, that comes next, in whichever booth; null where none is planned. */
export function nextShift(booths: readonly BoothRecord[], you: ParticipantId, now: number): OwnShift | null {
  const own = booths.flatMap((booth) =>
    booth.shifts.filter(({ participantId }) => participantId === you).map((shift) => ({ booth, shift })),
  );
  const running = own.find(({ shift }) => shiftNow([shift], now) !== null);
  if (running !== undefined) return { ...running, is: 'now' };
  const [first] = own.filter(({ shift }) => shift.from > now).toSorted((a, b) => a.shift.from - b.shift.from);
  return first === undefined
    ? null
    : { ...first, is: first.shift.from - now <= announceMs ? 'soon' : 'later' };
}
