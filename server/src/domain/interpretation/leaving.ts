import type { ParticipantId } from '@entente/shared/ids';
import type { DomainEvent } from '../events.ts';
import type { MeetingState } from '../state.ts';
import { leavingAir } from './air.ts';
import { actsFor } from './booths.ts';

/**
 * What ends in the booths when somebody goes, out of the meeting or into another room. [BTH-5] the air of theirs and of
 * those who are heard by their connection, a handover from or to them, and a line.
 */
export function leavingBooth(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const { booths, consoles } = state.interpretation;
  const events: DomainEvent[] = [];
  for (const booth of booths.values()) {
    const { onAir, handover, plan } = booth;
    if (onAir !== null && actsFor(state, participantId, onAir.interpreter))
      events.push(...leavingAir(booth, at));
    else if (handover !== null && actsFor(state, participantId, handover.to))
      events.push({ type: 'handover-ended', boothId: plan.id, answer: 'lapsed', at });
  }
  if ((consoles.get(participantId)?.line ?? null) !== null)
    events.push({ type: 'line-closed', participantId });
  return events;
}
