import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Assignment, Shift } from '@entente/shared/interpretation';
import { against, facts, refuse, type Decision } from '../decision.ts';
import { overCode, type MeetingState } from '../state.ts';
import { airOf, consoleOf } from './booths.ts';

/** [BTH-12] Organisers plan the booths, and of the interpreters the chief alone. */
const plans = (state: MeetingState, by: ParticipantId): boolean =>
  state.roster.get(by)?.person.role === 'organiser' ||
  state.interpretation.assignments.get(by)?.chief === true;

/**
 * Assigning an interpreter. [BTH-12] by organisers and the chief; only an organiser makes a chief. [BTH-9] who is on air
 * keeps that booth until off air.
 */
export function decideAssign(
  state: MeetingState,
  by: ParticipantId,
  { participantId, assignment }: { readonly participantId: ParticipantId; readonly assignment: Assignment },
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  if (!plans(state, by)) return against('BTH-12');
  const { booths, assignments } = state.interpretation;
  if (state.roster.get(participantId)?.person.role !== 'interpreter') return refuse('not.found');
  if (assignment.booths.some((id) => !booths.has(id))) return refuse('not.found');
  const before = assignments.get(participantId);
  const isOrganiser = state.roster.get(by)?.person.role === 'organiser';
  if (!isOrganiser && (before?.chief ?? false) !== assignment.chief) return against('BTH-12');
  const air = airOf(state, participantId);
  if (air !== null && !assignment.booths.includes(air.plan.id)) return against('BTH-9');
  // Where the usual booth changes, whoever is on air stays where they sit.
  if (air !== null && consoleOf(state, participantId)?.boothId !== air.plan.id) return against('BTH-9');
  if (before !== undefined && isSame(before, assignment)) return facts();
  return facts({ type: 'interpreter-assigned', participantId, assignment });
}

/** Planning the shifts of a booth anew. [BTH-12] by organisers and the chief; of people who are assigned to it. */
export function decidePlanShifts(
  state: MeetingState,
  by: ParticipantId,
  { boothId, shifts }: { readonly boothId: BoothId; readonly shifts: readonly Shift[] },
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  if (!plans(state, by)) return against('BTH-12');
  const { booths, assignments } = state.interpretation;
  if (!booths.has(boothId)) return refuse('not.found');
  if (shifts.some(({ participantId }) => assignments.get(participantId)?.booths.includes(boothId) !== true))
    return refuse('not.found');
  const ordered = [...shifts].sort((a, b) => a.from - b.from);
  const overlaps = ordered.some(({ from, until }, index) => {
    const next = ordered[index + 1];
    return until <= from || (next !== undefined && next.from < until);
  });
  return overlaps ? against('BTH-13') : facts({ type: 'shifts-planned', boothId, shifts: ordered });
}

const isSame = (one: Assignment, other: Assignment): boolean =>
  JSON.stringify([one.booths, one.chief, one.station, Object.entries(one.proficiency).sort()]) ===
  JSON.stringify([other.booths, other.chief, other.station, Object.entries(other.proficiency).sort()]);
