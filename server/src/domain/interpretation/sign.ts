import type { ParticipantId } from '@entente/shared/ids';
import type { MeetingState } from '../state.ts';
import { mouthOf } from './booths.ts';

/**
 * [BTH-15] Whose cameras are channels of pictures now: of each sign booth on air the one who signs or, for who is on site,
 * the one by whose connection they are seen.
 */
export function signersOf(state: MeetingState): ReadonlySet<ParticipantId> {
  const signers = new Set<ParticipantId>();
  for (const { plan, onAir } of state.interpretation.booths.values()) {
    const seen = plan.kind === 'sign' && onAir !== null ? mouthOf(state, onAir.interpreter) : null;
    if (seen !== null) signers.add(seen);
  }
  return signers;
}
