import type { Channel } from '@entente/shared/languages';
import { useMemo } from 'react';
import { channelLines, type ChannelLine } from '../views/interpretation/channel-lines.ts';
import { boothOf } from '../views/interpretation/own-room.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

export interface ListenToAtSeat {
  /** None where the meeting has no booths, or for who sits in one: there it is *Incoming*. */
  readonly lines: readonly ChannelLine[];
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** What can be listened to at this seat, and what is. */
export function useListenTo(seat: Seat): ListenToAtSeat {
  const { room } = useStore(seat.room.state);
  const value = useStore(seat.listening.channel);
  const lines = useMemo(
    () => (room === null || boothOf(room, seat.grant.you.id) !== null ? [] : channelLines(room)),
    [room, seat],
  );
  return {
    lines,
    // A language that is no channel here is heard as the floor.
    value: lines.some(({ channel }) => channel === value) ? value : 'floor',
    onChange: (channel) => {
      seat.listening.choose(channel);
    },
  };
}
