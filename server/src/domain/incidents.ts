import type { IncidentReport, IncidentSource } from '@entente/shared/acoustic-incident';
import type { ParticipantId } from '@entente/shared/ids';
import { facts, refuse, type Decision } from './decision.ts';
import { overCode, seatOf, type MeetingState } from './state.ts';

/** What one source does within this time is one incident, ms: a feedback comes back as long as its cause stands. */
export const sameIncidentMs = 60_000;

/**
 * A page kept a sound from an ear. [ACO-1] the record tells of it once, whoever and however many heard it; [ACO-2] of a side
 * room, and of what is not heard in the plenary any more, nothing. [MTG-2] nor anything after the end.
 */
export function decideIncident(
  state: MeetingState,
  by: ParticipantId,
  { kind, level, from, now }: IncidentReport & { readonly now: number },
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  if (!isInPlenary(state, by) || !isOfPlenary(state, from)) return facts();
  const last = state.incidents.get(sourceKey(from));
  if (last !== undefined && now - last < sameIncidentMs) return facts();
  return facts({ type: 'acoustic-incident', kind, level, from, at: now });
}

/** Whose or which sound, as one word. */
export const sourceKey = (from: IncidentSource): string =>
  'channel' in from ? `channel ${from.channel}` : `person ${from.participantId}`;

function isInPlenary(state: MeetingState, participantId: ParticipantId): boolean {
  if (!state.roster.has(participantId)) return false;
  const { place } = seatOf(state, participantId);
  return place.at === 'inside' && place.roomId === undefined;
}

const isOfPlenary = (state: MeetingState, from: IncidentSource): boolean =>
  'channel' in from
    ? state.definition.channels.includes(from.channel)
    : isInPlenary(state, from.participantId);
