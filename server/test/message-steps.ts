import { CommandId } from '@entente/shared/ids';
import { messageIdOf } from '@entente/shared/room/messages';
import fc from 'fast-check';
import type { Decision } from '../src/domain/decision.ts';
import { decideRemoveMessage, decideSend, decideTakeBack } from '../src/domain/messages.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { id, names, type Name } from './meeting-sample.ts';

/** Something written, or taken away again, permitted or not. */
export type MessageStep =
  | {
      readonly do: 'write';
      readonly who: Name;
      readonly to: 'all' | 'delegation' | 'participant' | 'secretariat' | 'booth' | 'chief';
      readonly whom: Name;
    }
  | {
      readonly do: 'unsend' | 'remove message';
      readonly who: Name;
      readonly of: Name;
      readonly nth: number;
    };

/** Messages are numbered by the step that wrote them. */
const messageId = (name: Name, step: number) => messageIdOf(id(name), CommandId.parse(`c${step}`));

/** What this test's people write, so that it can be told from whom and to whom a text is. */
const textOf = (step: Extract<MessageStep, { do: 'write' }>): string => `${step.who} ${step.to} ${step.whom}`;

export function decideMessageStep(state: MeetingState, step: MessageStep, now: number): Decision<object> {
  switch (step.do) {
    case 'write': {
      const participantId = id(step.whom);
      const to =
        step.to === 'participant' || step.to === 'secretariat'
          ? { kind: step.to, participantId }
          : { kind: step.to };
      const message = { messageId: messageId(step.who, now), to, text: textOf(step) };
      return decideSend(state, id(step.who), message, now);
    }
    case 'unsend':
      return decideTakeBack(state, id(step.who), messageId(step.of, step.nth), now);
    case 'remove message':
      return decideRemoveMessage(state, id(step.who), messageId(step.of, step.nth));
  }
}

const who = fc.constantFrom(...names);

export const messageStep: fc.Arbitrary<MessageStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('write' as const), who, whom: who },
      to: fc.constantFrom(
        ...(['all', 'delegation', 'participant', 'secretariat', 'booth', 'chief'] as const),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constantFrom('unsend' as const, 'remove message' as const), who, of: who },
      nth: fc.nat(60),
    }),
  },
);
