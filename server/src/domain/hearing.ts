import type { ParticipantId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import type { MeetingState } from './state.ts';

export interface OpenSource {
  readonly participantId: ParticipantId;
  readonly source: SourceKind;
}

/**
 * Who gets what: everybody in `receivers` gets every one of `sources` except their own, and nothing else.
 * One group for each room; for now the plenary alone.
 */
export interface HearingGroup {
  readonly room: 'plenary';
  readonly receivers: readonly ParticipantId[];
  readonly sources: readonly OpenSource[];
}

/** Who may be heard and seen by whom, from the state alone. [HEA-1] nobody who is not inside is in it on either side. */
export function hearing(state: MeetingState): readonly HearingGroup[] {
  if (state.phase === 'ended') return [];
  const receivers: ParticipantId[] = [];
  const sources: OpenSource[] = [];
  for (const { person, place } of state.roster.values()) {
    if (place.at !== 'inside') continue;
    receivers.push(person.id);
    for (const source of place.open) sources.push({ participantId: person.id, source });
  }
  return [{ room: 'plenary', receivers, sources }];
}
