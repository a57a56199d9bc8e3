import type { ParticipantId } from '@entente/shared/ids';
import type { Assignment, Shift } from '@entente/shared/interpretation';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { namesIn, type Named } from '../booth/console.ts';
import { turnOf, type Turn } from '../booth/turn.ts';
import type { RoomView } from '../room-view.ts';
import { shiftNow, shiftsAfter } from './next-shift.ts';

/** An interpreter of a booth. `air`: speaks to the channel; `here`: sits at its console; `absent`: belongs there and does not. */
export interface BoothPerson extends Named {
  readonly at: 'air' | 'here' | 'absent';
  /** Time on air; of who is absent only this turn's absence is known. */
  readonly turn: Turn | null;
}

/** One booth as those who plan see it. Times are ms since the epoch. */
export interface BoothLine {
  readonly booth: BoothRecord;
  readonly people: readonly BoothPerson[];
  readonly onAir: (Named & { readonly since: number }) | null;
  readonly handover: { readonly from: Named; readonly to: Named } | null;
  /** The sound of who speaks does not suffice: since when, and whose, as far as that was told. */
  readonly insufficient: { readonly since: number; readonly speaker: string | null } | null;
  /** Who is planned for now, and who after. */
  readonly shift: (Named & Pick<Shift, 'from' | 'until'>) | null;
  readonly next: (Named & Pick<Shift, 'from' | 'until'>) | null;
}

/** All booths in their order, with who is there. */
export function boothLines(room: RoomView, now: number): readonly BoothLine[] {
  const named = namesIn(room);
  const planned = (shift: Shift | null) =>
    shift === null ? null : { ...named(shift.participantId), from: shift.from, until: shift.until };
  return room.interpretation.booths.map((booth) => {
    const { onAir, handover, insufficient, shifts } = booth;
    const speaker = insufficient?.speaker;
    return {
      booth,
      people: peopleOf(room, booth, now),
      onAir: onAir === undefined ? null : { ...named(onAir.participantId), since: onAir.since },
      handover: handover === undefined ? null : { from: named(handover.from), to: named(handover.to) },
      insufficient:
        insufficient === undefined
          ? null
          : { since: insufficient.since, speaker: speaker === undefined ? null : named(speaker).name },
      shift: planned(shiftNow(shifts, now)),
      next: planned(shiftsAfter(shifts, now)[0] ?? null),
    };
  });
}

function peopleOf(room: RoomView, booth: BoothRecord, now: number): BoothPerson[] {
  const named = namesIn(room);
  const { seats, onAir, id } = booth;
  const seated = new Set(seats.map(({ participantId }) => participantId));
  const here = seats.map(({ participantId, airMs }): BoothPerson => {
    const isOnAir = onAir?.participantId === participantId;
    const turn = turnOf(now, { since: isOnAir ? onAir.since : null, airMs });
    return { ...named(participantId), at: isOnAir ? 'air' : 'here', turn };
  });
  const absent = [...room.interpretation.interpreters.values()]
    .filter((person) => person.booths[0] === id && !seated.has(person.id))
    .map((person): BoothPerson => ({ id: person.id, name: person.name, at: 'absent', turn: null }));
  return [...here, ...absent];
}

/** Interpreters of the meeting with what they are assigned to, by name; empty for who may not know. */
export const assignedInterpreters = (
  room: RoomView,
): readonly (Named & { readonly assignment: Assignment; readonly serves: readonly BoothRecord[] })[] =>
  [...room.interpretation.interpreters.values()].map(({ id, name, booths, chief, station, proficiency }) => ({
    ...{ id, name },
    assignment: { booths, chief, station, proficiency },
    serves: booths.flatMap((one) => room.interpretation.booths.find((booth) => booth.id === one) ?? []),
  }));

/** Whether this person plans the booths: organisers, and of the interpreters the chief (rule BTH-12). */
export const plansBooths = (
  room: RoomView,
  { id, role }: { readonly id: ParticipantId; readonly role: string },
): boolean => role === 'organiser' || room.interpretation.interpreters.get(id)?.chief === true;
