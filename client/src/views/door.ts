import type {
  CheckRecord,
  CorrectionRecord,
  DelegationRecord,
  GuestRecord,
  ParticipantRecord,
} from '@entente/shared/room/records';
import { waitingGuests } from './people.ts';
import type { RoomView } from './room-view.ts';

/** Somebody who waits, with what their device check found. */
export interface WaitingLine {
  readonly guest: GuestRecord;
  readonly check: CheckRecord | undefined;
}

/** Those of one delegation who wait, longest first; without one, those who belong to none. */
export interface WaitingGroup {
  readonly delegation: DelegationRecord | undefined;
  readonly lines: readonly WaitingLine[];
}

/** Who waits, by delegation in order of protocol; those without one last. */
export function waitingGroups(room: RoomView): WaitingGroup[] {
  const waiting = waitingGuests(room).map((guest) => ({ guest, check: room.checks.get(guest.id) }));
  return [...room.delegations, undefined].flatMap((delegation) => {
    const known = (guest: GuestRecord) => room.delegations.find(({ id }) => id === guest.delegationId);
    const lines = waiting.filter(({ guest }) => known(guest)?.id === delegation?.id);
    return lines.length === 0 ? [] : [{ delegation, lines }];
  });
}

/** A correction, and whose plate it is. */
export interface CorrectionLine {
  readonly correction: CorrectionRecord;
  readonly person: GuestRecord | ParticipantRecord;
}

/** Corrections that wait for an answer, of whoever is still of the meeting. */
export function correctionLines({ corrections, guests, participants }: RoomView): CorrectionLine[] {
  return corrections.flatMap((correction) => {
    const person = [...guests, ...participants].find(({ id }) => id === correction.id);
    return person === undefined ? [] : [{ correction, person }];
  });
}

/** Those who are awaited and have not come yet, where it can be said whether they must wait. By name. */
export const expectedGuests = ({ guests }: RoomView): GuestRecord[] =>
  guests
    .filter(
      ({ standing, trusted, role }) =>
        standing === 'expected' && trusted !== undefined && role !== 'organiser' && role !== 'chair',
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
