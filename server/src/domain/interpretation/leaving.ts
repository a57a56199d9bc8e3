import type { ParticipantId } from '@entente/shared/ids';
import type { DomainEvent } from '../events.ts';
import { seatOf, type MeetingState } from '../state.ts';
import { leavingAir } from './air.ts';
import { mouthOf } from './booths.ts';

/**
 * What ends in the booths when somebody goes, out of the meeting or into another room. [BTH-5] the air of theirs and of
 * those who are heard by their connection, a handover from or to them, and a line.
 */
export function leavingBooth(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const { booths, consoles } = state.interpretation;
  const isHeard = (other: ParticipantId): boolean => mouthOf(state, other) === participantId;
  const events: DomainEvent[] = [];
  for (const booth of booths.values()) {
    const { onAir, handover, plan } = booth;
    if (onAir !== null && isHeard(onAir.interpreter)) events.push(...leavingAir(booth, at));
    else if (handover !== null && isHeard(handover.to))
      events.push({ type: 'handover-ended', boothId: plan.id, answer: 'lapsed', at });
  }
  if ((consoles.get(participantId)?.line ?? null) !== null)
    events.push({ type: 'line-closed', participantId });
  return events;
}

/**
 * What ends in the booths when somebody comes in. [BTH-5] the air of those of their station who were heard by another
 * connection so far: by the new one nothing is sent yet, and it may be in another room.
 */
export function airShifting(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  if (state.interpretation.assignments.get(participantId)?.station === undefined) return [];
  const seat = { ...seatOf(state, participantId), place: { at: 'inside' as const, open: [] } };
  const then = { ...state, roster: new Map(state.roster).set(participantId, seat) };
  return [...state.interpretation.booths.values()].flatMap((booth) =>
    booth.onAir !== null && mouthOf(then, booth.onAir.interpreter) !== mouthOf(state, booth.onAir.interpreter)
      ? leavingAir(booth, at)
      : [],
  );
}
