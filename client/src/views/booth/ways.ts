import type { Channel, LanguageTag } from '@entente/shared/languages';
import { channelLines, type ChannelLine } from '../interpretation/channel-lines.ts';
import { ownChannels, ownSpeaker } from '../interpretation/own-room.ts';
import type { RoomView } from '../room-view.ts';
import type { ConsoleView } from './console.ts';

/** Why something cannot be taken on air: a second step of relay, a circle, or a channel that another booth gives. */
export type Bar = 'INT-2' | 'INT-3' | 'INT-4';

/** One choice of *Incoming*. `barred`: what would refuse it on air; off air everything may be heard. */
export type IncomingWay = ChannelLine & {
  readonly isChosen: boolean;
  readonly barred: 'INT-2' | 'INT-3' | null;
  /** 1 to 9; further ones have none. */
  readonly key: string | null;
};

export interface OutgoingWay {
  readonly language: LanguageTag;
  readonly isChosen: boolean;
  readonly barred: Bar | null;
  readonly key: 'A' | 'B';
}

/** What can be heard at the console: the floor and every channel of the room, with their keys. */
export function incomingWays(room: RoomView, { booth, seat, air }: ConsoleView): readonly IncomingWay[] {
  const outgoing = air.at === 'own' ? air.outgoing : seat.outgoing;
  const lines = channelLines(room);
  // Where there are booths of pictures alone, the floor is heard all the same.
  const floor: ChannelLine = {
    ...{ channel: 'floor', how: 'spoken', language: ownSpeaker(room)?.language ?? null },
  };
  return (lines.length === 0 ? [floor] : lines).map((line, index) => ({
    ...line,
    isChosen: line.channel === seat.incoming,
    barred: barOf(room, { boothId: booth.id, incoming: line.channel, outgoing }),
    key: index < 9 ? String(index + 1) : null,
  }));
}

/** The one or two channels that the booth gives. */
export function outgoingWays(room: RoomView, { booth, seat }: ConsoleView): readonly OutgoingWay[] {
  const { language, second } = booth;
  const way = (given: LanguageTag, key: 'A' | 'B'): OutgoingWay => ({
    ...{ language: given, key, isChosen: given === seat.outgoing },
    barred: isGivenElsewhere(room, booth.id, given) ? 'INT-4' : null,
  });
  return second === undefined ? [way(language, 'A')] : [way(language, 'A'), way(second, 'B')];
}

/**
 * [INT-3] nobody takes from the own channel, nor two from each other; [INT-2] relay is one step, on either side. The server
 * decides; this tells before it is asked.
 */
function barOf(
  room: RoomView,
  { boothId, incoming, outgoing }: { boothId: string; incoming: Channel; outgoing: LanguageTag },
): 'INT-2' | 'INT-3' | null {
  if (incoming === outgoing) return 'INT-3';
  if (incoming === 'floor') return null;
  const others = ownChannels(room).filter((channel) => channel.boothId !== boothId);
  const takers = others.filter(({ carries, from }) => carries === 'relay' && from === outgoing);
  if (takers.some(({ language }) => language === incoming)) return 'INT-3';
  const giver = others.find(({ language }) => language === incoming);
  return giver?.carries === 'relay' || takers.length > 0 ? 'INT-2' : null;
}

const isGivenElsewhere = (room: RoomView, boothId: string, language: LanguageTag): boolean =>
  ownChannels(room).some(
    (channel) =>
      channel.language === language && channel.boothId !== undefined && channel.boothId !== boothId,
  );
