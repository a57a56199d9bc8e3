import { CommandId } from '@entente/shared/ids';
import { DelegationId } from '@entente/shared/ids';
import type { FloorPolicy } from '@entente/shared/meeting-file';
import { messageIdOf } from '@entente/shared/room/messages';
import { stageLimits, type StageLimit } from '@entente/shared/quality';
import type { SourceKind } from '@entente/shared/room/records';
import { RoomId } from '@entente/shared/ids';
import fc from 'fast-check';
import {
  decideAdmit,
  decideAdmitAll,
  decideAdmitDelegation,
  decideEnter,
  decideLeave,
  decideRefuse,
  decideRemove,
  decideTrust,
} from '../src/domain/admission.ts';
import { decideBackground, decideEnterCaucus, decideReturn } from '../src/domain/caucus.ts';
import { decideAnswerWord, decideRequestWord, decideWithdrawWord } from '../src/domain/corridor.ts';
import {
  decideAcceptCorrection,
  decideAskCorrection,
  decideDeclineCorrection,
  decideReportCheck,
} from '../src/domain/arrival.ts';
import type { Decision } from '../src/domain/decision.ts';
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
import { decideRecall } from '../src/domain/recall.ts';
import { sideRoomOf } from '../src/domain/side-rooms.ts';
import { decideRemoveMessage, decideSend, decideTakeBack } from '../src/domain/messages.ts';
import { decideStageLimit } from '../src/domain/picture-limits.ts';
import { decideCancel, decideEnd } from '../src/domain/meeting.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { agendaStep, decideAgendaStep, type AgendaStep } from './agenda-steps.ts';
import { created, id, names, type Name } from './meeting-sample.ts';

/** One thing that somebody asks for, permitted or not. */
type Step =
  | AgendaStep
  | { readonly do: 'enter' | 'admit' | 'refuse' | 'leave' | 'lose' | 'remove' | 'give'; readonly who: Name }
  | { readonly do: 'open' | 'close' | 'silence'; readonly who: Name; readonly source: SourceKind }
  | { readonly do: 'open in a side room'; readonly who: Name; readonly source: SourceKind; readonly of: Name }
  | { readonly do: 'caucus' | 'return' | 'take back'; readonly who: Name }
  | { readonly do: 'background'; readonly who: Name; readonly wanted: boolean }
  | { readonly do: 'ask' | 'accept' | 'decline'; readonly who: Name; readonly of: Name }
  | { readonly do: 'recall' | 'wait a minute' | 'consent' }
  | { readonly do: 'admit all' | 'withdraw' | 'end' | 'cancel' }
  | { readonly do: 'policy'; readonly policy: FloorPolicy }
  | {
      readonly do: 'write';
      readonly who: Name;
      readonly to: 'all' | 'delegation' | 'participant' | 'secretariat';
      readonly whom: Name;
    }
  | {
      readonly do: 'unsend' | 'remove message';
      readonly who: Name;
      readonly of: Name;
      readonly nth: number;
    }
  | {
      readonly do:
        'ask correction' | 'accept correction' | 'decline correction' | 'report' | 'trust' | 'distrust';
      readonly who: Name;
    }
  | { readonly do: 'admit delegation'; readonly delegation: string }
  | { readonly do: 'limit'; readonly whom: Name | 'everyone'; readonly limit: StageLimit };

/** Messages are numbered by the step that wrote them. */
const messageId = (name: Name, step: number) => messageIdOf(id(name), CommandId.parse(`c${step}`));

/** What this test's people write, so that it can be told from whom and to whom a text is. */
const textOf = (step: Extract<Step, { do: 'write' }>): string => `${step.who} ${step.to} ${step.whom}`;

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
      if (asked === undefined) return { ok: false, error: { code: 'not.found' } };
      return decideAnswerWord(state, id(step.who), { roomId: asked.id, answer: step.do, now });
    }
    case 'consent': {
      const [asked] = state.words.values();
      if (asked === undefined) return { ok: false, error: { code: 'not.found' } };
      return decideAnswerWord(state, asked.to, { roomId: asked.id, answer: 'accept', now });
    }
    case 'recall':
      return decideRecall(state, now);
    case 'wait a minute': {
      const first = due(state).find(({ at }) => at <= now);
      return first === undefined ? { ok: true, value: { events: [], output: {} } } : first.decide(state, now);
    }
    case 'ask correction':
      return decideAskCorrection(state, id(step.who), { name: `${step.who} again` });
    case 'accept correction':
      return decideAcceptCorrection(state, id(step.who), { name: `${step.who} again` });
    case 'decline correction':
      return decideDeclineCorrection(state, id(step.who));
    case 'report':
      return decideReportCheck(state, id(step.who), {
        connection: { path: 'udp', up: now, down: now, loss: 0 },
      });
    case 'trust':
      return decideTrust(state, id(step.who), true);
    case 'distrust':
      return decideTrust(state, id(step.who), false);
    case 'admit delegation':
      return decideAdmitDelegation(state, DelegationId.parse(step.delegation));
    case 'limit':
      return decideStageLimit(state, step.whom === 'everyone' ? 'everyone' : id(step.whom), step.limit);
    case 'end':
      return decideEnd(state, now);
    case 'cancel':
      return decideCancel(state, now);
    case 'write': {
      const participantId = id(step.whom);
      const to =
        step.to === 'all' || step.to === 'delegation' ? { kind: step.to } : { kind: step.to, participantId };
      const message = { messageId: messageId(step.who, now), to, text: textOf(step) };
      return decideSend(state, id(step.who), message, now);
    }
    case 'unsend':
      return decideTakeBack(state, id(step.who), messageId(step.of, step.nth), now);
    case 'remove message':
      return decideRemoveMessage(state, id(step.who), messageId(step.of, step.nth));
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
const conferring = fc.constantFrom(
  'olga' as const,
  'chen' as const,
  'dora' as const,
  'tuan' as const,
  'ines' as const,
);

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
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('open in a side room' as const),
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
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('recall' as const, 'wait a minute' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'ask correction' as const,
        'accept correction' as const,
        'decline correction' as const,
        'report' as const,
        'trust' as const,
        'distrust' as const,
      ),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('admit delegation' as const),
      delegation: fc.constantFrom('d1', 'd2', 'nobody'),
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
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ do: fc.constant('write' as const), who, whom: who },
      to: fc.constantFrom(...(['all', 'delegation', 'participant', 'secretariat'] as const)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constantFrom('unsend' as const, 'remove message' as const), who, of: who },
      nth: fc.nat(60),
    }),
  },
  { weight: 6, arbitrary: agendaStep },
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
