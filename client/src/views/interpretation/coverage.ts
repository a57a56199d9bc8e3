import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import type { RoomView } from '../room-view.ts';
import { channelLines, type ChannelLine } from './channel-lines.ts';
import { ownChannels, ownListeners } from './own-room.ts';

/** One channel as who presides sees it. */
export type CoverageLine = Exclude<ChannelLine, { how: 'spoken' }> & {
  readonly channel: LanguageTag;
  readonly listeners: number;
  /** Somebody listens and hears nothing but a floor in another language: the alarm. */
  readonly isUncovered: boolean;
  /** Who is on air, by name, as far as that is known. */
  readonly interpreter: string | null;
  /** The booth of this channel went along into a side room. */
  readonly isAway: boolean;
};

export interface Coverage {
  readonly lines: readonly CoverageLine[];
  /** How many booths ask who speaks to slow down. */
  readonly slowDowns: number;
  /** Booths for which the sound of who speaks does not suffice, and whose sound that is. */
  readonly insufficient: readonly { readonly booth: BoothRecord; readonly speaker: string | null }[];
}

/** What each channel of the reader's room carries and for how many; null for who may not know, or without booths. */
export function coverageOf(room: RoomView): Coverage | null {
  const listeners = ownListeners(room);
  if (listeners === null) return null;
  const { booths, slowDowns } = room.interpretation;
  const records = new Map(ownChannels(room).map((channel) => [channel.language, channel]));
  const nameOf = (id: ParticipantId | undefined): string | null =>
    room.participants.find((person) => person.id === id)?.name ??
    (id === undefined ? undefined : room.interpretation.interpreters.get(id)?.name) ??
    null;
  const lines = channelLines(room).flatMap((line): CoverageLine[] => {
    if (line.how === 'spoken' || line.channel === 'floor') return [];
    const { channel } = line;
    return [
      {
        ...line,
        channel,
        listeners: listeners.channels[channel] ?? 0,
        isUncovered: listeners.uncovered.includes(channel),
        interpreter: nameOf(records.get(channel)?.interpreter),
        isAway: booths.some(({ language, away }) => language === channel && away === true),
      },
    ];
  });
  return {
    lines,
    slowDowns: slowDowns?.booths ?? 0,
    insufficient: booths.flatMap((booth) =>
      booth.insufficient === undefined ? [] : [{ booth, speaker: nameOf(booth.insufficient.speaker) }],
    ),
  };
}
