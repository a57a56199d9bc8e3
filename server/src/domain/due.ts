import { decideLapse } from './corridor.ts';
import type { Decision } from './decision.ts';
import { decideRecallEnd } from './recall.ts';
import type { MeetingState } from './state.ts';

/** Something that happens by itself when a time is reached. */
export interface Due {
  /** The same for the same thing; another time under the same key is another deadline. */
  readonly key: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly decide: (state: MeetingState, now: number) => Decision;
}

/** All deadlines that the state holds. */
export function due(state: MeetingState): readonly Due[] {
  return [
    ...[...state.words.values()].map(({ id, until }) => ({
      key: `word:${id}`,
      at: until,
      decide: (later: MeetingState, now: number) => decideLapse(later, id, now),
    })),
    ...(state.recall === null ? [] : [{ key: 'recall', at: state.recall.until, decide: decideRecallEnd }]),
  ];
}
