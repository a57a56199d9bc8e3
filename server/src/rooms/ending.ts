import type { ErrorCode } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import { overCode, type MeetingState } from '../domain/state.ts';

/** Why somebody's connection ends. */
export interface Ending {
  readonly code: ErrorCode;
}

/**
 * Why this participant cannot have a connection at all; null if one may stay. Who was removed may knock again; who was
 * refused stays at the door, so that the word of a refusal taken back [ADM-6] reaches them.
 */
export function barred(state: MeetingState, participantId: ParticipantId): Ending | null {
  if (state.phase === 'ended') return { code: overCode(state) };
  // Taken off the roster: the link and the session are gone too, or are about to be. [MTG-6]
  if (!state.roster.has(participantId)) return { code: 'session.revoked' };
  return null;
}

/** Why the step from `before` to `after` ends this participant's connection; null if it does not. */
export function endedBy(
  before: MeetingState,
  after: MeetingState,
  participantId: ParticipantId,
): Ending | null {
  const removed =
    before.roster.get(participantId)?.place.at !== 'removed' &&
    after.roster.get(participantId)?.place.at === 'removed';
  return barred(after, participantId) ?? (removed ? { code: 'participant.removed' } : null);
}
