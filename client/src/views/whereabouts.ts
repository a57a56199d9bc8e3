import type { ParticipantId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import type { DelegationRecord, ParticipantRecord, WordRecord } from '@entente/shared/room/records';
import type { Reader } from './reader.ts';
import type { RoomView } from './room-view.ts';

/** Where the reader is, and who else: what the head of the chamber says. */
export type Whereabouts =
  | { readonly room: 'plenary' }
  | { readonly room: 'caucus'; readonly delegation: DelegationRecord | undefined; readonly others: number }
  | { readonly room: 'corridor'; readonly other: ParticipantRecord | undefined; readonly others: number };

/** Those who are in the reader's own room, the reader among them. */
export function peopleHere({ participants, sideRoom }: RoomView): readonly ParticipantRecord[] {
  return participants.filter(({ away, roomId }) =>
    sideRoom === null ? away !== true : roomId === sideRoom.id,
  );
}

export function whereabouts(room: RoomView, you: ParticipantId): Whereabouts {
  const { sideRoom, delegations } = room;
  if (sideRoom === null) return { room: 'plenary' };
  const others = peopleHere(room).filter(({ id }) => id !== you);
  if (sideRoom.room === 'corridor') {
    // A booth that was taken along is there, and is not whom one meets.
    const other = others.find(({ role }) => role !== 'interpreter') ?? others[0];
    return { room: 'corridor', other, others: others.length };
  }
  const delegation = delegations.find(({ id }) => id === sideRoom.delegationId);
  return { room: 'caucus', delegation, others: others.length };
}

/** Whether the reader may withdraw to a caucus now. */
export function mayWithdraw(room: RoomView, reader: Reader): boolean {
  const own = room.participants.find(({ id }) => id === reader.id);
  const belongs = own?.delegationId !== undefined && permits(reader.role, 'withdraw');
  return belongs && own.away !== true && room.recall === null;
}

/** Whether the reader may ask this person for a word now. */
export function mayAsk(room: RoomView, reader: Reader, person: ParticipantRecord): boolean {
  const own = room.participants.find(({ id }) => id === reader.id);
  const bothConfer = permits(reader.role, 'confer') && permits(person.role, 'confer');
  const isFree = room.recall === null && room.words.every(({ from }) => from !== reader.id);
  const bothHere = own !== undefined && own.away !== true && person.away !== true;
  return person.id !== reader.id && bothConfer && bothHere && isFree;
}

/** What the reader has asked, and has been asked, with the person at the other end. */
export function openWords(
  room: RoomView,
  you: ParticipantId,
): { readonly asked: NamedWord | null; readonly received: NamedWord | null } {
  const named = (word: WordRecord | undefined, other: 'from' | 'to'): NamedWord | null => {
    const person = room.participants.find(({ id }) => id === word?.[other]);
    return word === undefined || person === undefined ? null : { word, person };
  };
  const received = room.words.filter(({ to }) => to === you).toSorted((a, b) => a.until - b.until)[0];
  return {
    asked: named(
      room.words.find(({ from }) => from === you),
      'to',
    ),
    received: named(received, 'from'),
  };
}

export interface NamedWord {
  readonly word: WordRecord;
  readonly person: ParticipantRecord;
}

/** How many are in side rooms. */
export const awayCount = ({ participants }: RoomView): number =>
  participants.filter(({ away }) => away === true).length;

/** Those of the reader's delegation who are in its caucus, the reader apart. */
export function colleaguesInCaucus(room: RoomView, you: ParticipantId): readonly ParticipantRecord[] {
  const members = new Set(room.caucus?.members);
  return room.participants.filter(({ id }) => id !== you && members.has(id));
}
