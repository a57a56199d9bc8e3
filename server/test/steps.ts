import type { FloorPolicy } from '@entente/shared/meeting-file';
import type { SourceKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import {
  decideAdmit,
  decideAdmitAll,
  decideEnter,
  decideLeave,
  decideRefuse,
  decideRemove,
} from '../src/domain/admission.ts';
import type { Decision } from '../src/domain/decision.ts';
import type { DomainEvent } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import {
  decideCloseSource,
  decideFloorPolicy,
  decideGiveFloor,
  decideOpenSource,
  decideWithdrawFloor,
} from '../src/domain/floor.ts';
import { decideCancel, decideEnd } from '../src/domain/meeting.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { created, id, names, type Name } from './meeting-sample.ts';

/** One thing that somebody asks for, permitted or not. */
type Step =
  | { readonly do: 'enter' | 'admit' | 'refuse' | 'leave' | 'lose' | 'remove' | 'give'; readonly who: Name }
  | { readonly do: 'open' | 'close'; readonly who: Name; readonly source: SourceKind }
  | { readonly do: 'admit all' | 'withdraw' | 'end' | 'cancel' }
  | { readonly do: 'policy'; readonly policy: FloorPolicy };

function decide(state: MeetingState, step: Step, now: number): Decision<object> {
  switch (step.do) {
    case 'enter':
      return decideEnter(state, id(step.who), now);
    case 'admit':
      return decideAdmit(state, id(step.who));
    case 'admit all':
      return decideAdmitAll(state);
    case 'refuse':
      return decideRefuse(state, id(step.who), 'not on the list');
    case 'leave':
      return decideLeave(state, id(step.who), 'left');
    case 'lose':
      return decideLeave(state, id(step.who), 'lost');
    case 'remove':
      return decideRemove(state, id(step.who));
    case 'give':
      return decideGiveFloor(state, id(step.who));
    case 'withdraw':
      return decideWithdrawFloor(state);
    case 'policy':
      return decideFloorPolicy(state, step.policy);
    case 'open':
      return decideOpenSource(state, id(step.who), step.source);
    case 'close':
      return decideCloseSource(state, id(step.who), step.source);
    case 'end':
      return decideEnd(state, now);
    case 'cancel':
      return decideCancel(state, now);
  }
}

/** A meeting's settings, and what is asked for in it. */
interface Plan {
  readonly settings: Parameters<typeof created>[0];
  readonly steps: readonly Step[];
}

export interface History {
  /** The state before the first step and after each event. */
  readonly states: readonly MeetingState[];
  /** The state before the first step and after each commit: what anybody may ever see. */
  readonly published: readonly MeetingState[];
  readonly events: readonly DomainEvent[];
}

const who = fc.constantFrom(...names);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('enter' as const, 'admit' as const, 'give' as const), who }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('refuse' as const, 'leave' as const, 'lose' as const, 'remove' as const),
      who,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('open' as const, 'close' as const),
      who,
      source: fc.constantFrom('microphone' as const, 'camera' as const, 'screen' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('admit all' as const, 'withdraw' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('policy' as const),
      policy: fc.constantFrom('open' as const, 'chaired' as const),
    }),
  },
);

const end: fc.Arbitrary<Step[]> = fc.constantFrom([], [{ do: 'end' }], [{ do: 'cancel' }]);

/** Any settings and any steps, permitted or not; some plans end the meeting before the last steps. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  settings: fc.record({
    lobby: fc.constantFrom('everyone' as const, 'untrusted' as const, 'nobody' as const),
    floorPolicy: fc.constantFrom('open' as const, 'chaired' as const),
  }),
  steps: fc
    .tuple(fc.array(step, { maxLength: 60 }), end, fc.array(step, { maxLength: 4 }))
    .map((parts) => parts.flat()),
});

/** What becomes of the sample under a plan. */
export function play({ settings, steps }: Plan): History {
  const first = created(settings);
  let state = begin(first);
  const states = [state];
  const published = [state];
  const events: DomainEvent[] = [first];
  for (const [now, step] of steps.entries()) {
    const decision = decide(state, step, now);
    if (!decision.ok) continue;
    for (const event of decision.value.events) {
      state = evolve(state, event);
      states.push(state);
      events.push(event);
    }
    published.push(state);
  }
  return { states, published, events };
}
