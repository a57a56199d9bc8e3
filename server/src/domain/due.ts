import { decideLapse } from './corridor.ts';
import type { Decision } from './decision.ts';
import { decideRecallEnd } from './recall.ts';
import { decideCallLapse } from './interpretation/calls.ts';
import { decideHandoverLapse } from './interpretation/handover.ts';
import { decideSlowDownEnd } from './interpretation/signals.ts';
import type { Booth } from './interpretation/state.ts';
import type { MeetingState } from './state.ts';

/** Something that happens by itself when a time is reached. */
export interface Due {
  /** The same for the same thing; another time under the same key is another deadline. */
  readonly key: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly decide: (state: MeetingState, now: number) => Decision;
}

/** All deadlines that the state holds. [MTG-2] none after the end. */
export function due(state: MeetingState): readonly Due[] {
  if (state.phase === 'ended') return [];
  return [
    ...[...state.words.values()].map(({ id, until }) => ({
      key: `word:${id}`,
      at: until,
      decide: (later: MeetingState, now: number) => decideLapse(later, id, now),
    })),
    ...(state.recall === null ? [] : [{ key: 'recall', at: state.recall.until, decide: decideRecallEnd }]),
    ...[...state.interpretation.booths.values()].flatMap(dueInBooth),
  ];
}

function dueInBooth({ plan: { id }, handover, slowDown, call }: Booth): Due[] {
  return [
    ...(handover === null
      ? []
      : [
          {
            key: `handover:${id}`,
            at: handover.until,
            decide: (later: MeetingState, now: number) => decideHandoverLapse(later, id, now),
          },
        ]),
    ...(slowDown === null
      ? []
      : [
          {
            key: `slow-down:${id}`,
            at: slowDown.until,
            decide: (later: MeetingState, now: number) => decideSlowDownEnd(later, id, now),
          },
        ]),
    ...(call === null
      ? []
      : [
          {
            key: `booth-call:${id}`,
            at: call.until,
            decide: (later: MeetingState, now: number) => decideCallLapse(later, id, now),
          },
        ]),
  ];
}
