import { DelegationId, type ParticipantId, type RoomId } from '@entente/shared/ids';
import type { EventOf } from './events.ts';
import { seatOf, type Inside, type MeetingState, type SideRoom } from './state.ts';

type SideRoomEvent = EventOf<
  | 'side-room-opened'
  | 'side-room-entered'
  | 'side-room-left'
  | 'side-room-closed'
  | 'background-set'
  | 'word-requested'
  | 'word-answered'
  | 'recall-set'
  | 'recall-ended'
  | 'recall-cancelled'
>;

/** The state after one event of the side rooms. */
export function evolveSideRooms(state: MeetingState, event: SideRoomEvent): MeetingState {
  switch (event.type) {
    case 'side-room-opened':
      return { ...state, sideRooms: withEntry(state.sideRooms, event.roomId, roomOf(event)) };
    case 'side-room-closed':
      return { ...state, sideRooms: withEntry(state.sideRooms, event.roomId, null) };
    case 'side-room-entered':
      return staying(state, event.participantId, ({ at, open }) => ({ at, open, roomId: event.roomId }));
    case 'side-room-left':
      return staying(state, event.participantId, ({ at, open }) => ({ at, open }));
    case 'background-set':
      return staying(state, event.participantId, ({ at, open, roomId }) => ({
        ...{ at, open, roomId },
        ...(event.wanted ? { background: true } : {}),
      }));
    case 'word-requested': {
      const { roomId: id, from, to, until } = event;
      return { ...state, words: withEntry(state.words, id, { id, from, to, until }) };
    }
    case 'word-answered':
      return { ...state, words: withEntry(state.words, event.roomId, null) };
    case 'recall-set':
      return { ...state, recall: { until: event.until } };
    case 'recall-ended':
    case 'recall-cancelled':
      return { ...state, recall: null };
  }
}

function roomOf({ roomId: id, room, delegationId }: EventOf<'side-room-opened'>): SideRoom {
  return room === 'corridor' ? { id, room } : { id, room, delegationId: DelegationId.parse(delegationId) };
}

/** With somebody's place changed, if they are inside. */
function staying(
  state: MeetingState,
  participantId: ParticipantId,
  change: (place: Inside) => Inside,
): MeetingState {
  const seat = seatOf(state, participantId);
  const { place } = seat;
  if (place.at !== 'inside') return state;
  return { ...state, roster: new Map(state.roster).set(participantId, { ...seat, place: change(place) }) };
}

function withEntry<V>(map: ReadonlyMap<RoomId, V>, id: RoomId, value: V | null): ReadonlyMap<RoomId, V> {
  const next = new Map(map);
  if (value === null) next.delete(id);
  else next.set(id, value);
  return next;
}
