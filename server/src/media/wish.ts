import type { ParticipantId } from '@entente/shared/ids';
import { hearing, type HearingGroup } from '../domain/hearing.ts';
import { feeds, talkLines, type Feed, type TalkLine } from '../domain/interpretation/airways.ts';
import type { MeetingState } from '../domain/state.ts';

/** What media is to be, from the state alone. */
export interface Wish {
  /** Who may be heard and seen by whom. */
  readonly groups: readonly HearingGroup[];
  /** What every channel carries, and who listens to it. */
  readonly feeds: readonly Feed[];
  /** What is said off air in the booths. */
  readonly lines: readonly TalkLine[];
}

export const wishOf = (state: MeetingState): Wish => ({
  groups: hearing(state),
  feeds: feeds(state),
  lines: talkLines(state),
});

/** Nobody is there. */
export const isIdle = ({ groups }: Wish): boolean => groups.every(({ receivers }) => receivers.length === 0);

/** Everybody who is there, in whatever room. */
export const insideOf = ({ groups }: Wish): ReadonlySet<ParticipantId> =>
  new Set(groups.flatMap(({ receivers }) => receivers));
