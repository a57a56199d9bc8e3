import type { RoomRecord } from '@entente/shared/room/records';
import { arrivalRecords } from './arrival-records.ts';
import { once } from './once.ts';
import { isTrusted, type MeetingState, type Seat } from './state.ts';

/** For those who admit: whoever of the roster is not inside, and what they have asked and tried at the door. */
export const guestRecords = (state: MeetingState): RoomRecord[] => [
  ...[...state.roster.values()].flatMap((seat) => guestRecord(state, seat) ?? []),
  ...arrivalRecords(state),
];

const guestRecordAs = (trusted: boolean | undefined) =>
  once(({ person, place }: Seat): RoomRecord | null => {
    if (place.at === 'inside') return null;
    const { id, name, title, role, delegationId } = person;
    return {
      ...{ kind: 'guest', id, name, title, role, delegationId },
      standing: place.at === 'outside' ? 'expected' : place.at,
      since: place.at === 'waiting' ? place.since : undefined,
      trusted,
    };
  });

const made = {
  trusted: guestRecordAs(true),
  notTrusted: guestRecordAs(false),
  /** Where trust decides nothing, it is nothing to be shown. */
  anyone: guestRecordAs(undefined),
};

function guestRecord(state: MeetingState, seat: Seat): RoomRecord | null {
  if (state.definition.lobby !== 'untrusted') return made.anyone(seat);
  return isTrusted(state, seat.person) ? made.trusted(seat) : made.notTrusted(seat);
}
