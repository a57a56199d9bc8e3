import type { FloorPolicy } from '@entente/shared/meeting-kind';
import { stageLimits, type StageLimit } from '@entente/shared/quality';
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
import { facts, type Decision } from '../src/domain/decision.ts';
import { due } from '../src/domain/due.ts';
import type { DomainEvent, EventOf } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import {
  decideCloseSource,
  decideFloorPolicy,
  decideGiveFloor,
  decideOpenSource,
  decideSilence,
  decideWithdrawFloor,
} from '../src/domain/floor.ts';
import { decideCancel, decideEnd } from '../src/domain/meeting.ts';
import { decideStageLimit } from '../src/domain/picture-limits.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { agendaStep, decideAgendaStep, type AgendaStep } from './agenda-steps.ts';
import { arrivalStep, decideArrivalStep, type ArrivalStep } from './arrival-steps.ts';
import { decideDocumentStep, documentStep, type DocumentStep } from './document-steps.ts';
import { created, id, names, type Name } from './meeting-sample.ts';
import { decideMessageStep, messageStep, type MessageStep } from './message-steps.ts';
import { decideSideRoomStep, sideRoomStep, type SideRoomStep } from './side-room-steps.ts';

/** One thing that somebody asks for, permitted or not. */
type Step =
  | AgendaStep
  | ArrivalStep
  | DocumentStep
  | MessageStep
  | SideRoomStep
  | { readonly do: 'enter' | 'admit' | 'refuse' | 'leave' | 'lose' | 'remove' | 'give'; readonly who: Name }
  | { readonly do: 'open' | 'close' | 'silence'; readonly who: Name; readonly source: SourceKind }
  | { readonly do: 'admit all' | 'withdraw' | 'end' | 'cancel' | 'wait a minute' }
  | { readonly do: 'policy'; readonly policy: FloorPolicy }
  | { readonly do: 'limit'; readonly whom: Name | 'everyone'; readonly limit: StageLimit };

function decide(state: MeetingState, step: Step, now: number): Decision<object> {
  switch (step.do) {
    case 'enter':
      return decideEnter(state, id(step.who), now);
    case 'admit':
      return decideAdmit(state, id(step.who), now);
    case 'admit all':
      return decideAdmitAll(state, now);
    case 'refuse':
      return decideRefuse(state, id(step.who), 'not on the list');
    case 'leave':
      return decideLeave(state, id(step.who), { cause: 'left', now });
    case 'lose':
      return decideLeave(state, id(step.who), { cause: 'lost', now });
    case 'remove':
      return decideRemove(state, id(step.who), now);
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
    case 'silence':
      return decideSilence(state, id(step.who), step.source);
    case 'wait a minute':
      return (
        due(state)
          .find(({ at }) => at <= now)
          ?.decide(state, now) ?? facts()
      );
    case 'limit':
      return decideStageLimit(state, step.whom === 'everyone' ? 'everyone' : id(step.whom), step.limit);
    case 'end':
      return decideEnd(state, now);
    case 'cancel':
      return decideCancel(state, now);
    case 'open in a side room':
    case 'caucus':
    case 'return':
    case 'take back':
    case 'background':
    case 'ask':
    case 'accept':
    case 'decline':
    case 'consent':
    case 'recall':
    case 'cancel recall':
      return decideSideRoomStep(state, step, now);
    case 'ask correction':
    case 'accept correction':
    case 'decline correction':
    case 'report':
    case 'trust':
    case 'distrust':
    case 'admit delegation':
      return decideArrivalStep(state, step, now);
    case 'write':
    case 'unsend':
    case 'remove message':
      return decideMessageStep(state, step, now);
    case 'add document':
    case 'open document':
    case 'remove document':
      return decideDocumentStep(state, step, now);
    default:
      return decideAgendaStep(state, step, now);
  }
}

/** A meeting's settings, and what is asked for in it. */
interface Plan {
  readonly settings: Parameters<typeof created>[0];
  /** Two people in each delegation, one of them the chair, in place of one. */
  readonly isCrowded: boolean;
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
      do: fc.constantFrom('open' as const, 'close' as const, 'silence' as const),
      who,
      source: fc.constantFrom('microphone' as const, 'camera' as const, 'screen' as const),
    }),
  },
  { weight: 32, arbitrary: sideRoomStep },
  { weight: 5, arbitrary: arrivalStep },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait a minute' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('admit all' as const, 'withdraw' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('policy' as const),
      policy: fc.constantFrom('open' as const, 'chaired' as const),
    }),
  },
  { weight: 10, arbitrary: messageStep },
  { weight: 6, arbitrary: agendaStep },
  { weight: 8, arbitrary: documentStep },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      whom: fc.constantFrom('everyone' as const, ...names),
      limit: fc.constantFrom(...stageLimits),
    }),
  },
);

const end: fc.Arbitrary<Step[]> = fc.constantFrom([], [{ do: 'end' }], [{ do: 'cancel' }]);

/** Some plans begin with everybody inside. */
const everybody: Step[] = [...names.map((name): Step => ({ do: 'enter', who: name })), { do: 'admit all' }];

/** Any settings and any steps, permitted or not; some plans end the meeting before the last steps. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  settings: fc.record({
    lobby: fc.constantFrom('everyone' as const, 'untrusted' as const, 'nobody' as const),
    floorPolicy: fc.constantFrom('open' as const, 'chaired' as const),
  }),
  isCrowded: fc.boolean(),
  steps: fc
    .tuple(
      fc.constantFrom([], everybody),
      fc.array(step, { maxLength: 60, size: 'large' }),
      end,
      fc.array(step, { maxLength: 4 }),
    )
    .map((parts) => parts.flat()),
});

/** A turn lasts so long that some deadlines are reached within a plan and some are not. */
export const turnMs = 10_000;

/** Chen chairs with France behind her, and Ines is of Viet Nam. */
function crowded(first: EventOf<'meeting-created'>): EventOf<'meeting-created'> {
  const [vietNam, france] = first.definition.delegations;
  const roster = first.roster.map((person) => {
    if (person.id === id('chen')) return { ...person, delegationId: france?.id };
    return person.id === id('ines')
      ? { ...person, role: 'delegate' as const, delegationId: vietNam?.id }
      : person;
  });
  return { ...first, roster };
}

/** What becomes of the sample under a plan. */
export function play({ settings, isCrowded, steps }: Plan): History {
  const first = isCrowded ? crowded(created(settings)) : created(settings);
  let state = begin(first);
  const states = [state];
  const published = [state];
  const events: DomainEvent[] = [first];
  for (const [turn, step] of steps.entries()) {
    const now = turn * turnMs;
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
