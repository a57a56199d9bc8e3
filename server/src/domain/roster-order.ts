import type { ParticipantId } from '@entente/shared/ids';
import type { MeetingState, Seat } from './state.ts';

type Roster = MeetingState['roster'];

/**
 * The roster with those named in this order, at the places that they hold among all now. [MTG-8] Who is not named keeps
 * their place; seats whose place is the same are the same objects.
 */
export function reordered(roster: Roster, named: readonly ParticipantId[]): Roster {
  const seats = named.flatMap((id) => roster.get(id) ?? []);
  const places = seats.map(({ order }) => order).sort((one, other) => one - other);
  const moved = new Map(seats.map((seat, index) => [seat.person.id, at(seat, places[index])]));
  return new Map(
    [...roster.values()]
      .map((seat) => moved.get(seat.person.id) ?? seat)
      .sort((one, other) => one.order - other.order)
      .map((seat) => [seat.person.id, seat]),
  );
}

const at = (seat: Seat, order = seat.order): Seat => (order === seat.order ? seat : { ...seat, order });
