import type { ParticipantId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type {
  BoothRecord,
  ChannelRecord,
  ListenersRecord,
  SignRecord,
  SpeakerRecord,
} from '@entente/shared/room/interpretation';
import type { RoomView } from '../room-view.ts';

/** Where the reader is, as the records of interpretation name it. */
const here = ({ sideRoom }: RoomView): SpeakerRecord['id'] => sideRoom?.id ?? 'plenary';

/** Who speaks in the reader's room, and in which language; null where the meeting has no booths. */
export const ownSpeaker = (room: RoomView): SpeakerRecord | null =>
  room.interpretation.speakers.find(({ id }) => id === here(room)) ?? null;

/** The language channels of the reader's room, in the order of the meeting; none where it has no booths of voices. */
export function ownChannels(room: RoomView): readonly ChannelRecord[] {
  const where = here(room);
  const order = new Map(room.meeting?.channels.map((channel, index) => [channel, index]));
  const rank = ({ language }: ChannelRecord): number => order.get(language) ?? order.size;
  return room.interpretation.channels
    .filter((channel) => channel.room === where)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The channels of pictures of the reader's room. */
export const ownSigns = (room: RoomView): readonly SignRecord[] =>
  room.interpretation.signs.filter((sign) => sign.room === here(room));

/** How many listen to what in the reader's room; null for who may not know. */
export const ownListeners = (room: RoomView): ListenersRecord | null =>
  room.interpretation.listeners.find(({ id }) => id === here(room)) ?? null;

/** The booth at whose console this person sits, as far as the reader may know. */
export const boothOf = (room: RoomView, id: ParticipantId): BoothRecord | null =>
  room.interpretation.booths.find(({ seats }) => seats.some(({ participantId }) => participantId === id)) ??
  null;

/**
 * What reaches the reader's ear: at the console of a booth what is set there as incoming, else what they listen to. A
 * language that is no channel of this room is the floor.
 */
export function heardChannel(room: RoomView, you: ParticipantId, listening: Channel): Channel {
  const seat = boothOf(room, you)?.seats.find(({ participantId }) => participantId === you);
  const chosen = seat?.incoming ?? listening;
  return ownChannels(room).some(({ language }) => language === chosen) ? chosen : 'floor';
}
