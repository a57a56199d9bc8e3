import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Assignment, Shift } from '@entente/shared/interpretation';
import { against, facts, refuse, type Decision } from '../decision.ts';
import { overCode, type MeetingState } from '../state.ts';
import { consoleOf, mouthOf } from './booths.ts';
import type { Interpretation } from './state.ts';

/** [BTH-12] Organisers plan the booths, and of the interpreters the chief alone. */
const plans = (state: MeetingState, by: ParticipantId): boolean =>
  state.roster.get(by)?.person.role === 'organiser' ||
  state.interpretation.assignments.get(by)?.chief === true;

/**
 * Assigning an interpreter. [BTH-12] by organisers and the chief; only an organiser makes a chief. [BTH-9] nobody on air,
 * and nobody in a side room, loses the booth by it.
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
  if (disturbs(state, { assignments: new Map(assignments).set(participantId, assignment) }))
    return against('BTH-9');
  if (before !== undefined && sameAssignment(before, assignment)) return facts();
  return facts({ type: 'interpreter-assigned', participantId, assignment });
}

/**
 * [BTH-9] Whether other booths or assignments would take somebody off the air, or leave them in a side room without a
 * booth: nobody's voice ends by a change on paper.
 */
export function disturbs(
  state: MeetingState,
  change: Partial<Pick<Interpretation, 'assignments' | 'booths'>>,
): boolean {
  const next = { ...state, interpretation: { ...state.interpretation, ...change } };
  for (const booth of state.interpretation.booths.values()) {
    const later = next.interpretation.booths.get(booth.plan.id);
    const { onAir } = booth;
    if (onAir !== null) {
      const { interpreter } = onAir;
      if (later?.onAir !== onAir || later.plan.kind !== booth.plan.kind) return true;
      if (mouthOf(next, interpreter) !== mouthOf(state, interpreter)) return true;
      if (consoleOf(next, interpreter)?.boothId !== booth.plan.id) return true;
    }
    if (booth.room === 'plenary') continue;
    for (const { person, place } of state.roster.values()) {
      if (place.at !== 'inside' || place.roomId !== booth.room) continue;
      if (consoleOf(state, person.id)?.boothId !== booth.plan.id) continue;
      if (later === undefined || consoleOf(next, person.id)?.boothId !== booth.plan.id) return true;
    }
  }
  return false;
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

export const sameAssignment = (one: Assignment, other: Assignment): boolean =>
  JSON.stringify([one.booths, one.chief, one.station, Object.entries(one.proficiency).sort()]) ===
  JSON.stringify([other.booths, other.chief, other.station, Object.entries(other.proficiency).sort()]);
