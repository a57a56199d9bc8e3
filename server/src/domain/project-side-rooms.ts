import type { DelegationId, ParticipantId, RoomId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import type { RoomRecord } from '@entente/shared/room/records';
import { caucusOf } from './caucus.ts';
import { kept } from './interpretation/kept.ts';
import {
  boothRecords,
  callsOfRoom,
  listenersRecords,
  offersTo,
  roomChannels,
} from './interpretation/project.ts';
import { latest, once } from './once.ts';
import { membersOf } from './side-rooms.ts';
import type { MeetingState, Person, Seat, SideRoom, WordRequest } from './state.ts';

/** The audience of a side room: who is in it or, before a corridor opens, the two who may be. */
const audienceOfRoom = (roomId: RoomId): Audience => `room:${roomId}`;

/** The audiences of all side rooms, those of corridors that are only asked for included. */
export const roomAudiences = ({ sideRooms, words }: MeetingState): Audience[] =>
  [...sideRooms.keys(), ...words.keys()].map(audienceOfRoom);

/** [SEC-2] The side room that somebody is in, and the requests for a word that are theirs or made to them. */
export function roomAudiencesOf(state: MeetingState, { person, place }: Seat): Audience[] {
  const own = place.at === 'inside' && place.roomId !== undefined ? [audienceOfRoom(place.roomId)] : [];
  const asked = [...state.words.values()]
    .filter(({ from, to }) => from === person.id || to === person.id)
    .map(({ id }) => audienceOfRoom(id));
  return [...own, ...asked];
}

/** What those in a side room know of it: the room, and what each of them sends there. */
export function roomRecords(state: MeetingState, roomId: RoomId): RoomRecord[] {
  const room = state.sideRooms.get(roomId);
  const word = state.words.get(roomId);
  return [
    ...(word === undefined ? [] : [wordRecord(word)]),
    ...(room === undefined
      ? []
      : [
          sideRoomRecord(room),
          ...kept(state.definition, roomId, [
            ...roomChannels(state, roomId),
            ...boothRecords(state, roomId, { withAway: false }),
            ...listenersRecords(state, roomId),
            ...callsOfRoom(state, roomId),
            ...offersTo(state, roomId),
          ]),
        ]),
    ...[...state.roster.values()].flatMap((seat) =>
      seat.place.at === 'inside' && seat.place.roomId === roomId ? (memberRecord(seat) ?? []) : [],
    ),
  ];
}

/** [SEC-2] What a delegation knows of its own caucus: who of them is in it. [SEC-4] Not which booth is. */
export function caucusRecords(state: MeetingState, delegationId: DelegationId): RoomRecord[] {
  const room = state.sideRooms.get(caucusOf(delegationId));
  if (room?.room !== 'caucus') return [];
  const own = (id: ParticipantId) => state.roster.get(id)?.person.delegationId === delegationId;
  return [caucusRecord(room, membersOf(state, room.id).filter(own))];
}

/** [SEC-2] What the plenary knows of somebody who is away: that, and not where, with whom or what they send there. */
export const awayRecord = ({ person, order }: Seat): RoomRecord => awayRecordOf(person, [order]);

/** Of the person and not of the seat: what changes with the seat is what happens inside. */
const awayRecordOf = latest((person: Person, [order = 0]: readonly number[]): RoomRecord => ({
  ...cardOf({ person, order }),
  open: [],
  away: true,
}));

export const recallRecord = once(({ until }: NonNullable<MeetingState['recall']>): RoomRecord => ({
  kind: 'recall',
  id: 'recall',
  until,
}));

const wordRecord = once(({ id, from, to, until }: WordRequest): RoomRecord => ({
  ...{ kind: 'word', id, from, to, until },
}));

const sideRoomRecord = once((room: SideRoom): RoomRecord => ({
  ...{ kind: 'side-room', id: room.id, room: room.room },
  ...(room.room === 'caucus' ? { delegationId: room.delegationId } : {}),
}));

const memberRecord = once((seat: Seat): RoomRecord | null => {
  const { place } = seat;
  if (place.at !== 'inside') return null;
  const { open, roomId, background } = place;
  return { ...cardOf(seat), open: [...open], away: true, roomId, background };
});

/** Made anew only when somebody came or went. */
const caucusRecord = latest(
  (room: Extract<SideRoom, { room: 'caucus' }>, members: readonly ParticipantId[]): RoomRecord => ({
    ...{ kind: 'caucus', id: room.id, delegationId: room.delegationId, members: [...members] },
  }),
);

const cardOf = ({ person, order }: Pick<Seat, 'person' | 'order'>) => {
  const { id, name, title, role, delegationId, languages } = person;
  return {
    ...{ kind: 'participant' as const, id, order, name, title, role, delegationId },
    languages: [...languages],
  };
};
