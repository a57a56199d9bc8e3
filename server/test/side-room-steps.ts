import { RoomId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import { decideBackground, decideEnterCaucus, decideReturn } from '../src/domain/caucus.ts';
import { decideAnswerWord, decideRequestWord, decideWithdrawWord } from '../src/domain/corridor.ts';
import { refuse, type Decision } from '../src/domain/decision.ts';
import { decideOpenSource } from '../src/domain/floor.ts';
import { decideCancelRecall, decideRecall } from '../src/domain/recall.ts';
import { sideRoomOf } from '../src/domain/side-rooms.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { id, names, type Name } from './meeting-sample.ts';

/** Going into another room and back, or speaking there, permitted or not. */
export type SideRoomStep =
  | { readonly do: 'open in a side room'; readonly who: Name; readonly source: SourceKind; readonly of: Name }
  | { readonly do: 'caucus' | 'return' | 'take back'; readonly who: Name }
  | { readonly do: 'background'; readonly who: Name; readonly wanted: boolean }
  | { readonly do: 'ask' | 'accept' | 'decline'; readonly who: Name; readonly of: Name }
  | { readonly do: 'recall' | 'cancel recall' | 'consent' };

export function decideSideRoomStep(state: MeetingState, step: SideRoomStep, now: number): Decision<object> {
  switch (step.do) {
    case 'open in a side room': {
      const meant = sideRoomOf(state, id(step.of))?.id;
      return decideOpenSource(state, id(step.who), step.source, meant);
    }
    case 'caucus':
      return decideEnterCaucus(state, id(step.who), now);
    case 'return':
      return decideReturn(state, id(step.who), now);
    case 'take back':
      return decideWithdrawWord(state, id(step.who), now);
    case 'background':
      return decideBackground(state, id(step.who), { wanted: step.wanted, now });
    case 'ask': {
      const newRoomId = RoomId.parse(`corridor-${now}`);
      return decideRequestWord(state, id(step.who), { to: id(step.of), newRoomId, now });
    }
    case 'accept':
    case 'decline': {
      const asked = [...state.words.values()].find(({ from }) => from === id(step.of));
      if (asked === undefined) return refuse('not.found');
      return decideAnswerWord(state, id(step.who), { roomId: asked.id, answer: step.do, now });
    }
    case 'consent': {
      const [asked] = state.words.values();
      if (asked === undefined) return refuse('not.found');
      return decideAnswerWord(state, asked.to, { roomId: asked.id, answer: 'accept', now });
    }
    case 'recall':
      return decideRecall(state, now);
    case 'cancel recall':
      return decideCancelRecall(state, now);
  }
}

const who = fc.constantFrom(...names);
/** Those who have a delegation, or admit. */
const conferring = fc.constantFrom<Name>('olga', 'chen', 'dora', 'tuan', 'ines');

export const sideRoomStep: fc.Arbitrary<SideRoomStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('open in a side room' as const),
      source: fc.constantFrom('microphone' as const, 'camera' as const),
      ...{ who, of: who },
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['caucus', 'caucus', 'caucus', 'return', 'take back'] as const)),
      who: conferring,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('ask' as const, 'accept' as const, 'decline' as const),
      ...{ who: conferring, of: conferring },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('background' as const), who: conferring, wanted: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('consent' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('recall' as const, 'recall' as const, 'cancel recall' as const),
    }),
  },
);
