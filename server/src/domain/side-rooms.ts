import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { DomainEvent } from './events.ts';
import { closing } from './floor.ts';
import { inTurn } from './in-turn.ts';
import { boothLeaving, boothsBack, callsLapsing, cameWithBooth } from './interpretation/moves.ts';
import type { MeetingState, SideRoom } from './state.ts';

/** The side room that somebody is in; null in the plenary, and for who is not inside. */
export function sideRoomOf(state: MeetingState, participantId: ParticipantId): SideRoom | null {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside' || place.roomId === undefined) return null;
  return state.sideRooms.get(place.roomId) ?? null;
}

/** Inside, and in no side room. */
export function isInPlenary(state: MeetingState, participantId: ParticipantId): boolean {
  const place = state.roster.get(participantId)?.place;
  return place?.at === 'inside' && place.roomId === undefined;
}

export function membersOf(state: MeetingState, roomId: RoomId): ParticipantId[] {
  return [...state.roster.values()].flatMap(({ person, place }) =>
    place.at === 'inside' && place.roomId === roomId ? [person.id] : [],
  );
}

/** Everybody who is in a side room. */
export function peopleAway(state: MeetingState): ParticipantId[] {
  return [...state.roster.values()].flatMap(({ person, place }) =>
    place.at === 'inside' && place.roomId !== undefined ? [person.id] : [],
  );
}

/**
 * What ends when somebody goes into a side room: [CAU-4] everything they send, [CAU-6] the floor, [CAU-7] requests for a
 * word, theirs and to them.
 */
export function withdrawing(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  return [...wordsLapsing(state, participantId, at), ...closing(state, participantId, at)];
}

/**
 * Back to the plenary. [CAU-4] everything they send closes before they leave. [CAU-1] a caucus closes after its last
 * member, [CAU-2] a corridor with either of its two, and the other comes back too; [BTH-10] a booth that came along goes
 * with them. [CAU-8] a recall ends with the last who was away. Nothing, if they are in the plenary.
 */
export function returning(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const room = sideRoomOf(state, participantId);
  if (room === null) return [];
  const roomId = room.id;
  if (cameWithBooth(state, participantId)) {
    const isLast = peopleAway(state).every((away) => away === participantId);
    const ended = state.recall !== null && isLast ? [{ type: 'recall-ended' as const, at }] : [];
    return [...boothLeaving(state, participantId, at), ...ended];
  }
  const members = membersOf(state, roomId);
  const others = members.filter((id) => id !== participantId && !cameWithBooth(state, id));
  const closes = room.room === 'corridor' || others.length === 0;
  const leavers = closes ? members : [participantId];
  const events = inTurn(state, leavers, (before, leaver) => [
    ...closing(before, leaver, at),
    { type: 'side-room-left', participantId: leaver, roomId, at },
  ]);
  if (closes)
    events.push(...callsLapsing(state, roomId, at), ...boothsBack(state, roomId, { gone: leavers, at }), {
      ...{ type: 'side-room-closed', roomId, at },
    });
  if (state.recall !== null && peopleAway(state).every((away) => leavers.includes(away)))
    events.push({ type: 'recall-ended', at });
  return events;
}

/** What ends with somebody's stay in the meeting, wherever they are: [ADM-8] sources and floor, and [CAU-2] their room. */
export function departing(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const isAway = sideRoomOf(state, participantId) !== null;
  return isAway ? returning(state, participantId, at) : withdrawing(state, participantId, at);
}

function wordsLapsing(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  return [...state.words.values()]
    .filter(({ from, to }) => from === participantId || to === participantId)
    .map(({ id }) => ({ type: 'word-answered', roomId: id, answer: 'lapsed', at }));
}
