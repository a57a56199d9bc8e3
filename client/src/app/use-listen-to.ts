import type { Channel, LanguageTag } from '@entente/shared/languages';
import { useMemo } from 'react';
import { channelLines, type ChannelLine } from '../views/interpretation/channel-lines.ts';
import { boothOf } from '../views/interpretation/own-room.ts';
import { signLanguages } from '../views/interpretation/sign.ts';
import type { RoomView } from '../views/room-view.ts';
import type { Seat } from './seat.ts';
import { useField, useStore } from './use-store.ts';

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

/** The room as a listener has it: null for who sits in a booth. */
function useListenedRoom(seat: Seat): RoomView | null {
  const room = useField(seat.room.state, 'room');
  return room !== null && boothOf(room, seat.grant.you.id) === null ? room : null;
}

/** What can be listened to, whichever of it is. */
export function useChannelLines(seat: Seat): readonly ChannelLine[] {
  const room = useListenedRoom(seat);
  return useMemo(() => (room === null ? [] : channelLines(room)), [room]);
}

function useSigns(seat: Seat): readonly LanguageTag[] {
  const room = useListenedRoom(seat);
  return useMemo(() => (room === null ? [] : signLanguages(room)), [room]);
}

/** What can be listened to at this seat, and what is. */
export function useListenTo(seat: Seat): ListenToAtSeat {
  const value = useStore(seat.listening.channel);
  const lines = useChannelLines(seat);
  const signs = useSigns(seat);
  const showsSign = useField(seat.preferences, 'showsSign');
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
