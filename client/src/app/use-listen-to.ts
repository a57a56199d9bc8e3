import type { Channel, LanguageTag } from '@entente/shared/languages';
import { useMemo } from 'react';
import { channelLines, type ChannelLine } from '../views/interpretation/channel-lines.ts';
import { boothOf } from '../views/interpretation/own-room.ts';
import { signLanguages } from '../views/interpretation/sign.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

export interface ListenToAtSeat {
  /** None where the meeting has no booths, or for who sits in one: there it is *Incoming*. */
  readonly lines: readonly ChannelLine[];
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
  /** The sign languages that can be seen, and which is. */
  readonly signs: readonly LanguageTag[];
  readonly sign: LanguageTag | null;
  readonly onSign: (language: LanguageTag | null) => void;
}

/** What can be listened to at this seat, and what is. */
export function useListenTo(seat: Seat): ListenToAtSeat {
  const { room } = useStore(seat.room.state);
  const value = useStore(seat.listening.channel);
  const isListener = room !== null && boothOf(room, seat.grant.you.id) === null;
  const lines = useMemo(() => (isListener ? channelLines(room) : []), [room, isListener]);
  const signs = useMemo(() => (isListener ? signLanguages(room) : []), [room, isListener]);
  const { showsSign } = useStore(seat.preferences);
  return {
    lines,
    // A language that is no channel here is heard as the floor.
    value: lines.some(({ channel }) => channel === value) ? value : 'floor',
    onChange: (channel) => {
      seat.listening.choose(channel);
    },
    signs,
    sign: signs.find((language) => language === showsSign) ?? null,
    onSign: (language) => {
      seat.preferences.choose({ showsSign: language ?? undefined });
    },
  };
}
