import type { Channel, LanguageTag } from '@entente/shared/languages';
import type { RoomView } from '../room-view.ts';
import { ownChannels, ownSpeaker } from './own-room.ts';

/**
 * What can be listened to now, and how. `spoken`: the floor, with the language of who speaks where it is known; `direct`:
 * who speaks speaks this language; `interpreted` from the floor; `relay` through another channel; `floor`: nobody
 * interprets into it.
 */
export type ChannelHow =
  | { readonly how: 'spoken'; readonly language: LanguageTag | null }
  | { readonly how: 'direct' | 'interpreted' | 'floor' }
  | { readonly how: 'relay'; readonly through: LanguageTag };

/** One option of *Listen to*. */
export type ChannelLine = { readonly channel: Channel } & ChannelHow;

/** The floor and every language of the reader's room; empty where the meeting has no booths. */
export function channelLines(room: RoomView): readonly ChannelLine[] {
  const channels = ownChannels(room);
  if (channels.length === 0) return [];
  return [
    { channel: 'floor', how: 'spoken', language: ownSpeaker(room)?.language ?? null },
    ...channels.map(({ language: channel, carries, from }): ChannelLine => {
      if (carries === 'relay')
        return from === undefined
          ? { channel, how: 'interpreted' }
          : { channel, how: 'relay', through: from };
      return { channel, how: carries };
    }),
  ];
}
