import type { BoothId, ParticipantId } from '@entente/shared/ids';
import { against, facts, type Decision } from '../decision.ts';
import type { MeetingState } from '../state.ts';
import { boothOf } from './booths.ts';
import { speakerOf } from './speaker.ts';

/** How long a cue to speak more slowly stands, ms. */
export const slowDownMs = 20_000;

/**
 * *Slow down*. [BTH-6] to who speaks now, in the name of the booth and of nobody in it; a booth counts once while its cue
 * stands. Where nobody speaks there is nobody to ask.
 */
export function decideSlowDown(state: MeetingState, by: ParticipantId, now: number): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  const speaker = speakerOf(state, booth.room);
  if (speaker === null) return against('BTH-6');
  if (booth.slowDown?.speaker === speaker && now < booth.slowDown.until) return facts();
  const until = now + slowDownMs;
  return facts({ type: 'slow-down-asked', boothId: booth.plan.id, speaker, until, at: now });
}

/** [BTH-6] The cue has stood long enough. */
export function decideSlowDownEnd(state: MeetingState, boothId: BoothId, now: number): Decision {
  const slowDown = state.interpretation.booths.get(boothId)?.slowDown ?? null;
  if (slowDown === null || now < slowDown.until) return facts();
  return facts({ type: 'slow-down-ended', boothId, at: now });
}

/** *Sound insufficient*, or sufficient again. [BTH-7] who presides sees it, and the record keeps it with whose sound it was. */
export function decideSound(
  state: MeetingState,
  by: ParticipantId,
  { insufficient, now }: { readonly insufficient: boolean; readonly now: number },
): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  const speaker = speakerOf(state, booth.room) ?? undefined;
  const stands = booth.insufficient;
  if (insufficient ? stands !== null && stands.speaker === speaker : stands === null) return facts();
  return facts({
    ...{ type: 'sound-signalled', boothId: booth.plan.id, insufficient, at: now },
    ...(speaker === undefined ? {} : { speaker }),
  });
}
