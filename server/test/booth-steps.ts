import type { Channel } from '@entente/shared/languages';
import { RecordingId } from '@entente/shared/ids';
import type { AgendaStatus } from '@entente/shared/room/records';
import fc from 'fast-check';
import { decideEnter, decideLeave, decideRemove } from '../src/domain/admission.ts';
import { decideEnterCaucus, decideReturn } from '../src/domain/caucus.ts';
import { decideEditItem, decideMoveItem } from '../src/domain/agenda.ts';
import { facts, type Decision } from '../src/domain/decision.ts';
import { due } from '../src/domain/due.ts';
import { decideEnd } from '../src/domain/meeting.ts';
import {
  decideCloseSource,
  decideFloorPolicy,
  decideGiveFloor,
  decideOpenSource,
} from '../src/domain/floor.ts';
import {
  decideIncoming,
  decideLeaveAir,
  decideOutgoing,
  decideTakeAir,
} from '../src/domain/interpretation/air.ts';
import {
  decideAnswerCall,
  decideCallBooth,
  decideDismissBooth,
  decideReturnBooth,
} from '../src/domain/interpretation/calls.ts';
import { decideLine, decideListen, decideSit } from '../src/domain/interpretation/console.ts';
import {
  decideAcceptHandover,
  decideAskHandover,
  decideCancelHandover,
  decideHandoverNow,
} from '../src/domain/interpretation/handover.ts';
import { decideAssign } from '../src/domain/interpretation/planning.ts';
import { decideSlowDown, decideSound } from '../src/domain/interpretation/signals.ts';
import { decideLanguage, decideVoice } from '../src/domain/interpretation/speaker.ts';
import { decideStartRecording, decideStopRecording } from '../src/domain/recording/recording.ts';
import { decideRecall } from '../src/domain/recall.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { itemId } from './meeting-sample.ts';
import { boothId, interpreters, people, Sitting, who, type Who } from './booth-sample.ts';

type Act = (state: MeetingState, now: number) => Decision<object>;

/** One thing that somebody asks for, permitted or not; the words are what a counterexample shows. */
interface Step {
  readonly words: string;
  readonly act: Act;
}

const anybody = fc.constantFrom(...people);
const interpreter = fc.constantFrom(...interpreters);
const delegate = fc.constantFrom<Who>('dora', 'tuan', 'chen');
const language = fc.constantFrom('en', 'fr', 'ar');
const channel = fc.oneof(fc.constant<Channel>('floor'), language);
const booth = fc.constantFrom('en' as const, 'fr' as const, 'ar' as const, 'sign' as const);

const step = <A extends unknown[]>(
  words: string,
  inputs: { [K in keyof A]: fc.Arbitrary<A[K]> },
  act: (...input: A) => Act,
): fc.Arbitrary<Step> =>
  fc
    .tuple<A>(...inputs)
    .map((input) => ({ words: `${words} ${input.map(String).join(' ')}`, act: act(...input) }));

const onAir: fc.Arbitrary<Step> = fc.oneof(
  step('takes air', [interpreter], (name) => (state, now) => decideTakeAir(state, who(name), { now })),
  step(
    'takes air for',
    [interpreter, interpreter],
    (name, as) => (state, now) => decideTakeAir(state, who(name), { as: who(as), now }),
  ),
  step('leaves air', [interpreter], (name) => (state, now) => decideLeaveAir(state, who(name), now)),
  step(
    'hears',
    [interpreter, channel],
    (name, from) => (state, now) => decideIncoming(state, who(name), { channel: from, now }),
  ),
  step(
    'gives',
    [interpreter, language],
    (name, to) => (state, now) => decideOutgoing(state, who(name), { language: to, now }),
  ),
  step(
    'asks to hand over',
    [interpreter, interpreter],
    (name, to) => (state, now) => decideAskHandover(state, who(name), { to: who(to), now }),
  ),
  step('accepts', [interpreter], (name) => (state, now) => decideAcceptHandover(state, who(name), now)),
  step('cancels', [interpreter], (name) => (state, now) => decideCancelHandover(state, who(name), now)),
  step(
    'hands over now',
    [interpreter, interpreter],
    (name, to) => (state, now) => decideHandoverNow(state, who(name), { to: who(to), now }),
  ),
);

const elsewhere: fc.Arbitrary<Step> = fc.oneof(
  step(
    'sits in',
    [interpreter, booth],
    (name, at) => (state, now) => decideSit(state, who(name), { boothId: boothId(at), now }),
  ),
  step(
    'holds',
    [interpreter, fc.constantFrom('boothmate' as const, 'chief' as const, null)],
    (name, line) => (state) => decideLine(state, who(name), line),
  ),
  step('asks to slow down', [interpreter], (name) => (state, now) => decideSlowDown(state, who(name), now)),
  step(
    'signals sound',
    [interpreter, fc.boolean()],
    (name, insufficient) => (state, now) => decideSound(state, who(name), { insufficient, now }),
  ),
  step(
    'is assigned',
    [interpreter, fc.uniqueArray(booth, { maxLength: 2 }), fc.constantFrom('Booth 1', 'nowhere')],
    (name, booths, station) => (state) =>
      decideAssign(state, who('olga'), {
        participantId: who(name),
        assignment: {
          ...{ booths: booths.map(boothId), chief: name === 'emma', proficiency: {} },
          ...(station === 'nowhere' ? {} : { station }),
        },
      }),
  ),
  step('listens to', [anybody, channel], (name, to) => (state) => decideListen(state, who(name), to)),
  step(
    'tells the language of',
    [anybody, anybody, language],
    (name, of, spoken) => (state, now) =>
      decideLanguage(state, who(name), { participantId: who(of), language: spoken, now }),
  ),
  step('is heard', [anybody], (name) => (state, now) => decideVoice(state, who(name), now)),
);

const rooms: fc.Arbitrary<Step> = fc.oneof(
  step('goes to caucus', [delegate], (name) => (state, now) => decideEnterCaucus(state, who(name), now)),
  step('returns', [delegate], (name) => (state, now) => decideReturn(state, who(name), now)),
  step(
    'calls',
    [delegate, booth],
    (name, called) => (state, now) => decideCallBooth(state, who(name), { boothId: boothId(called), now }),
  ),
  step(
    'lets go',
    [delegate, booth],
    (name, called) => (state, now) => decideDismissBooth(state, who(name), { boothId: boothId(called), now }),
  ),
  step(
    'answers',
    [interpreter, fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const)],
    (name, answer) => (state, now) => decideAnswerCall(state, who(name), { answer, now }),
  ),
  step('goes back', [interpreter], (name) => (state, now) => decideReturnBooth(state, who(name), now)),
);

const coming: fc.Arbitrary<Step> = fc.oneof(
  step('enters', [anybody], (name) => (state, now) => decideEnter(state, who(name), now)),
  step('enters', [anybody], (name) => (state, now) => decideEnter(state, who(name), now)),
  step('leaves', [anybody], (name) => (state, now) => decideLeave(state, who(name), { cause: 'lost', now })),
  step('is removed', [anybody], (name) => (state, now) => decideRemove(state, who(name), now)),
  step('speaks', [anybody], (name) => (state) => {
    const place = state.roster.get(who(name))?.place;
    return decideOpenSource(
      state,
      who(name),
      'microphone',
      place?.at === 'inside' ? place.roomId : undefined,
    );
  }),
  step('falls silent', [anybody], (name) => (state) => decideCloseSource(state, who(name), 'microphone')),
  step(
    'sets the floor',
    [fc.constantFrom('open' as const, 'chaired' as const)],
    (policy) => (state) => decideFloorPolicy(state, policy),
  ),
  step('is given the floor', [anybody], (name) => (state) => decideGiveFloor(state, who(name))),
  step('recalls', [], () => decideRecall),
  step(
    'waits',
    [],
    () => (state, now) =>
      due(state)
        .find(({ at }) => at <= now)
        ?.decide(state, now) ?? facts(),
  ),
);

const recording: fc.Arbitrary<Step> = fc.oneof(
  step('records', [], () => (state, now) => decideStartRecording(state, RecordingId.parse(`r${now}`), now)),
  step(
    'stops recording',
    [],
    () => (state, now) =>
      state.recording.at === 'on' ? decideStopRecording(state, state.recording.recordingId, now) : facts(),
  ),
  step(
    'takes up',
    [fc.constantFrom('a1', 'a2')],
    (item) => (state, now) =>
      decideMoveItem(state, { itemId: itemId(item), from: statusOf(state, item), to: 'current' }, now),
  ),
  step(
    'closes',
    [fc.constantFrom('a1', 'a2'), fc.boolean()],
    (item, closed) => (state) => decideEditItem(state, { itemId: itemId(item), title: 'Edited', closed }),
  ),
);

const statusOf = ({ agenda }: MeetingState, item: string): AgendaStatus =>
  agenda.find(({ id }) => id === item)?.progress.status ?? 'pending';

const end = step('ends', [], () => decideEnd);

/** Any steps in a meeting with booths; most begin with everybody inside and a caucus under way. */
export const sittings: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: onAir },
    { weight: 6, arbitrary: elsewhere },
    { weight: 8, arbitrary: rooms },
    { weight: 4, arbitrary: recording },
    { weight: 5, arbitrary: coming },
    { weight: 1, arbitrary: fc.oneof({ weight: 9, arbitrary: coming }, { weight: 1, arbitrary: end }) },
  ),
  { maxLength: 60, size: 'large' },
);

/** Every state that anybody may see of such a meeting, and its sitting at the end. */
export function sit(steps: readonly Step[]): {
  readonly published: MeetingState[];
  readonly sitting: Sitting;
} {
  const sitting = Sitting.full();
  const published = [sitting.state];
  for (const { act } of steps) {
    sitting.now += 4_000;
    if (sitting.ask(act) === null) published.push(sitting.state);
  }
  return { published, sitting };
}
