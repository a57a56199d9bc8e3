import type { MeetingCourse } from '@entente/shared/meeting-record';
import type { Attendance } from './attendance.ts';
import type { Fact } from './facts.ts';
import { isOpen } from './spans.ts';

/** When the meeting began, by the first person inside, and when it was over, by the last. */
export function courseOf(attendance: Iterable<Attendance>, facts: readonly Fact[]): MeetingCourse {
  const all = [...attendance].map(({ stays }) => stays);
  const stays = all.flat();
  const began = stays.reduce<number | null>((first, { from }) => Math.min(first ?? from, from), null);
  const lastLeft = stays.reduce<number | null>(
    (last, { to }) => Math.max(last ?? -Infinity, to ?? -Infinity),
    null,
  );
  const end = facts.find(({ event }) => event.type === 'meeting-ended');
  if (end !== undefined) return { at: 'ended', began, finished: lastLeft, ended: end.at, by: end.by };
  const call = facts.find(({ event }) => event.type === 'meeting-cancelled');
  if (call !== undefined) return { at: 'cancelled', began, cancelled: call.at, by: call.by };
  if (began === null) return { at: 'not-begun' };
  return { at: 'running', began, emptySince: all.some(isOpen) ? null : lastLeft };
}
