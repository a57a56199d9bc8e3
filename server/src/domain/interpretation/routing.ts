import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Carries } from '@entente/shared/interpretation';
import type { Channel, LanguageTag } from '@entente/shared/languages';
import type { MeetingState } from '../state.ts';
import { consoleOf } from './booths.ts';
import { isSpokenIn, languageOf, speakerOf } from './speaker.ts';
import type { BoothRoom } from './state.ts';

/** What one channel of a room carries. `from`: the language that its interpreter hears, where it is known. */
export type Route =
  | {
      readonly channel: LanguageTag;
      readonly carries: Extract<Carries, 'interpreted' | 'relay'>;
      readonly boothId: BoothId;
      readonly interpreter: ParticipantId;
      readonly from: LanguageTag | null;
    }
  | { readonly channel: LanguageTag; readonly carries: Extract<Carries, 'direct' | 'floor'> };

/** The languages that one can listen to, where there is interpretation at all. */
export const languageChannels = ({ definition, interpretation }: MeetingState): readonly LanguageTag[] =>
  [...interpretation.booths.values()].some(({ plan }) => plan.kind === 'voice')
    ? definition.channels.filter((channel): channel is LanguageTag => channel !== 'floor')
    : [];

/**
 * [INT-1] What each channel of a room carries now: the interpreter on air, else the floor because who speaks speaks this
 * language (`direct`), else the floor because nobody is on air (`floor`).
 */
export function routes(state: MeetingState, room: BoothRoom): readonly Route[] {
  const air = onAirIn(state, room);
  const speaker = speakerOf(state, room);
  const language = speaker === null ? null : languageOf(state, speaker);
  return languageChannels(state).map((channel): Route => {
    const voice = air.get(channel);
    if (voice === undefined) return { channel, carries: isSpokenIn(language, channel) ? 'direct' : 'floor' };
    const { boothId, interpreter, incoming } = voice;
    const isRelay = incoming !== 'floor' && air.has(incoming);
    return {
      ...{ channel, boothId, interpreter },
      carries: isRelay ? 'relay' : 'interpreted',
      from: isRelay ? incoming : language,
    };
  });
}

interface Voice {
  readonly boothId: BoothId;
  readonly interpreter: ParticipantId;
  readonly incoming: Channel;
}

/** Who is on air in a room, by the channel spoken to. */
export function onAirIn(state: MeetingState, room: BoothRoom): ReadonlyMap<LanguageTag, Voice> {
  const voices = new Map<LanguageTag, Voice>();
  for (const { plan, onAir, room: where } of state.interpretation.booths.values()) {
    if (onAir === null || where !== room || plan.kind !== 'voice') continue;
    const incoming = consoleOf(state, onAir.interpreter)?.incoming ?? 'floor';
    voices.set(onAir.outgoing, { boothId: plan.id, interpreter: onAir.interpreter, incoming });
  }
  return voices;
}

/** Whether somebody who signs on air takes from this channel: nobody takes from them, so they are the last step. */
const isSigned = (state: MeetingState, room: BoothRoom, channel: LanguageTag): boolean =>
  [...state.interpretation.booths.values()].some(
    ({ plan, onAir, room: where }) =>
      plan.kind === 'sign' &&
      onAir !== null &&
      where === room &&
      consoleOf(state, onAir.interpreter)?.incoming === channel,
  );

/** An interpreter who would be on air from `incoming` to `outgoing`, in the place of whoever of the booth is so now. */
interface Wish {
  readonly boothId: BoothId;
  readonly incoming: Channel;
  readonly outgoing: LanguageTag;
}

/**
 * The rule that would be broken if this were on air; null if none. [INT-4] a channel has one voice; [INT-3] nobody takes
 * from the own channel, nor in a circle; [INT-2] relay is one step: who takes from a channel gives to none that is taken
 * from, and the other way round.
 */
export function wouldBreak(
  state: MeetingState,
  room: BoothRoom,
  wish: Wish,
): 'INT-2' | 'INT-3' | 'INT-4' | null {
  const { boothId, incoming, outgoing } = wish;
  const others = [...onAirIn(state, room)].filter(([, voice]) => voice.boothId !== boothId);
  if (others.some(([channel]) => channel === outgoing)) return 'INT-4';
  if (incoming === outgoing) return 'INT-3';
  const takers = others.filter(([, voice]) => voice.incoming === outgoing);
  if (incoming === 'floor') {
    // Those who take from here must not be taken from themselves: they were so already, or this is the first step.
    return takers.some(([channel]) => others.some(([, voice]) => voice.incoming === channel))
      ? 'INT-2'
      : null;
  }
  if (takers.some(([channel]) => channel === incoming)) return 'INT-3';
  const giver = others.find(([channel]) => channel === incoming)?.[1];
  const isSecondStep = giver !== undefined && giver.incoming !== 'floor';
  return isSecondStep || takers.length > 0 || isSigned(state, room, outgoing) ? 'INT-2' : null;
}
