import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Assignment, BoothPlan } from '@entente/shared/interpretation';
import type { LanguageTag } from '@entente/shared/languages';
import type { MeetingState } from '../state.ts';
import type { Booth, BoothRoom, Console, Interpretation } from './state.ts';

/** A booth in which nothing has happened. */
const quietBooth = (plan: BoothPlan): Booth => ({
  ...{ plan, room: 'plenary', onAir: null, handover: null, slowDown: null },
  ...{ insufficient: null, call: null, shifts: [] },
});

/** Nothing heard, chosen or planned yet. */
export function interpretationAtFirst(
  booths: readonly BoothPlan[],
  assignments: ReadonlyMap<ParticipantId, Assignment>,
): Interpretation {
  return {
    booths: new Map(booths.map((plan) => [plan.id, quietBooth(plan)])),
    assignments,
    consoles: new Map(),
    airTime: new Map(),
    listening: new Map(),
    spoken: new Map(),
    voices: new Map(),
  };
}

/** The booths as they are laid down anew: one that stays goes on as it was, but for a channel that it lost. */
export function boothsRelaid(
  before: ReadonlyMap<BoothId, Booth>,
  plans: readonly BoothPlan[],
): ReadonlyMap<BoothId, Booth> {
  return new Map(
    plans.map((plan) => {
      const booth = before.get(plan.id) ?? quietBooth(plan);
      const keepsAir = booth.onAir !== null && gives(plan, booth.onAir.outgoing);
      return [plan.id, { ...booth, plan, ...(keepsAir ? {} : { onAir: null, handover: null }) }];
    }),
  );
}

/** Whether somebody is a chief interpreter of this meeting. */
export const isChief = ({ interpretation, roster }: MeetingState, participantId: ParticipantId): boolean =>
  roster.get(participantId)?.person.role === 'interpreter' &&
  interpretation.assignments.get(participantId)?.chief === true;

/** Whether a booth speaks to this channel. */
export const gives = ({ language, second }: BoothPlan, channel: LanguageTag): boolean =>
  channel === language || channel === second;

/**
 * What an interpreter has set, or the usual: the first booth, the floor, the booth's own language. [BTH-11] A channel that
 * the booth or the meeting has lost by an edit is the usual one again. Null: no booth.
 */
export function consoleOf(state: MeetingState, participantId: ParticipantId): Console | null {
  const { booths, consoles, assignments } = state.interpretation;
  const assigned = assignments.get(participantId)?.booths.filter((id) => booths.has(id)) ?? [];
  const own = consoles.get(participantId);
  if (own !== undefined && assigned.includes(own.boothId)) return standing(state, own);
  const usual = booths.get(assigned[0] ?? noBooth);
  if (usual === undefined) return null;
  const { id, language } = usual.plan;
  return { boothId: id, incoming: 'floor', outgoing: language, line: null };
}

const noBooth = '' as BoothId;

function standing({ interpretation, definition }: MeetingState, own: Console): Console {
  const plan = interpretation.booths.get(own.boothId)?.plan;
  const keepsOutgoing = plan === undefined || gives(plan, own.outgoing);
  const keepsIncoming = definition.channels.includes(own.incoming);
  if (keepsOutgoing && keepsIncoming) return own;
  return {
    ...own,
    outgoing: keepsOutgoing ? own.outgoing : plan.language,
    incoming: keepsIncoming ? own.incoming : 'floor',
  };
}

/**
 * With somebody assigned to other booths, or to none: null. The console of a booth that is no longer theirs is forgotten,
 * and with it a line; and so are their shifts in it.
 */
export function withAssignment(
  before: Interpretation,
  participantId: ParticipantId,
  assignment: Assignment | null,
): Interpretation {
  const assignments = new Map(before.assignments);
  if (assignment === null) assignments.delete(participantId);
  else assignments.set(participantId, assignment);
  const serves = (boothId: BoothId): boolean => assignment?.booths.includes(boothId) === true;
  const consoles = new Map(before.consoles);
  const own = consoles.get(participantId);
  if (own !== undefined && !serves(own.boothId)) consoles.delete(participantId);
  const booths = new Map(
    [...before.booths].map(([id, booth]) => [id, serves(id) ? booth : withoutShifts(booth, participantId)]),
  );
  return { ...before, assignments, consoles, booths };
}

function withoutShifts(booth: Booth, participantId: ParticipantId): Booth {
  const shifts = booth.shifts.filter((shift) => shift.participantId !== participantId);
  return shifts.length === booth.shifts.length ? booth : { ...booth, shifts };
}

/**
 * By whose connection somebody is heard: their own or, for who is on site, that of another of the same station. Null: by
 * none, they are not there.
 */
export function mouthOf(state: MeetingState, participantId: ParticipantId): ParticipantId | null {
  if (state.roster.get(participantId)?.place.at === 'inside') return participantId;
  const { assignments } = state.interpretation;
  const station = assignments.get(participantId)?.station;
  if (station === undefined) return null;
  for (const [other, assignment] of assignments)
    if (assignment.station === station && state.roster.get(other)?.place.at === 'inside') return other;
  return null;
}

/** Whether `who` acts for `other`: it is themself, or one who is heard by their connection. */
export const actsFor = (state: MeetingState, who: ParticipantId, other: ParticipantId): boolean =>
  who === other || mouthOf(state, other) === who;

/** The room in which somebody is heard; null for who is not there. */
export function whereaboutsOf(state: MeetingState, participantId: ParticipantId): BoothRoom | null {
  const mouth = mouthOf(state, participantId);
  const place = mouth === null ? undefined : state.roster.get(mouth)?.place;
  return place?.at === 'inside' ? (place.roomId ?? 'plenary') : null;
}

/** Who sits in a booth now: assigned to it, at its console, and in the room where it works. In the order of the roster. */
export function seatedIn(state: MeetingState, booth: Booth): ParticipantId[] {
  return [...state.roster.keys()].filter(
    (participantId) =>
      consoleOf(state, participantId)?.boothId === booth.plan.id &&
      whereaboutsOf(state, participantId) === booth.room,
  );
}

/** The booth in which somebody sits now; null if in none, or not in the room where it works. */
export function boothOf(state: MeetingState, participantId: ParticipantId): Booth | null {
  const console = consoleOf(state, participantId);
  if (console === null) return null;
  const booth = state.interpretation.booths.get(console.boothId);
  if (booth === undefined) return null;
  return whereaboutsOf(state, participantId) === booth.room ? booth : null;
}

/** The booth on whose air somebody is; null if off air. */
export function airOf({ interpretation }: MeetingState, participantId: ParticipantId): Booth | null {
  for (const booth of interpretation.booths.values())
    if (booth.onAir?.interpreter === participantId) return booth;
  return null;
}
