import type { Channel, LanguageTag } from '@entente/shared/languages';
import type { RoomView } from '../room-view.ts';
import { channelLines } from './channel-lines.ts';
import { ownSpeaker } from './own-room.ts';

/** What the reader hears now and how, for the caption over the stage. `speaking`: the language on the floor, if known. */
export type Caption =
  | { readonly at: 'quiet'; readonly hears: LanguageTag | null; readonly isCovered: boolean }
  | { readonly at: 'floor'; readonly speaking: LanguageTag | null }
  | { readonly at: 'direct'; readonly hears: LanguageTag }
  | { readonly at: 'interpreted'; readonly speaking: LanguageTag | null; readonly hears: LanguageTag }
  | {
      readonly at: 'relay';
      readonly speaking: LanguageTag | null;
      readonly hears: LanguageTag;
      readonly through: LanguageTag;
    }
  | { readonly at: 'uncovered'; readonly speaking: LanguageTag | null; readonly wanted: LanguageTag };

/**
 * What the reader hears of `heard`. `quiet`: nobody speaks; the caption then says what the reader will hear, and whether
 * anybody is on air for it. Null where the meeting has no booths.
 */
export function captionOf(room: RoomView, heard: Channel): Caption | null {
  const line = channelLines(room).find(({ channel }) => channel === heard);
  if (line === undefined) return null;
  const speaker = ownSpeaker(room);
  const speaking = speaker?.language ?? null;
  const hears = line.channel === 'floor' ? null : line.channel;
  if (speaker?.participantId === undefined) {
    const isCovered = line.how === 'spoken' || line.how === 'interpreted' || line.how === 'relay';
    return { at: 'quiet', hears, isCovered };
  }
  if (hears === null) return { at: 'floor', speaking };
  switch (line.how) {
    case 'spoken':
      return { at: 'floor', speaking };
    case 'direct':
      return { at: 'direct', hears };
    case 'interpreted':
      return { at: 'interpreted', speaking, hears };
    case 'relay':
      return { at: 'relay', speaking, hears, through: line.through };
    case 'floor':
      return { at: 'uncovered', speaking, wanted: hears };
  }
}
