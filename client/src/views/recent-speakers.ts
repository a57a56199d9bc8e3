import type { ParticipantId } from '@entente/shared/ids';
import type { Levels } from '@entente/shared/protocol/events';

/** Who is heard now, and who was heard last, newest first. */
export interface Speakers {
  readonly now: ReadonlySet<ParticipantId>;
  readonly recent: readonly ParticipantId[];
}

export const silence: Speakers = { now: new Set(), recent: [] };

const remembered = 12;

/**
 * After new levels. Whoever leads the list keeps the place while still speaking, so that two who speak at once do not
 * make the picture jump. The same object where nothing changed.
 */
export function hear(before: Speakers, { speaking }: Levels): Speakers {
  const now = new Set(speaking.map(({ participantId }) => participantId));
  const [lead] = before.recent;
  const newcomers = speaking.map(({ participantId }) => participantId).filter((id) => id !== lead);
  const keepsLead = lead !== undefined && (now.has(lead) || now.size === 0);
  const heard = keepsLead ? [lead, ...newcomers] : newcomers;
  const recent = [...new Set([...heard, ...before.recent])].slice(0, remembered);
  const same =
    now.size === before.now.size &&
    [...now].every((id) => before.now.has(id)) &&
    recent.every((id, index) => id === before.recent[index]);
  return same ? before : { now, recent };
}
