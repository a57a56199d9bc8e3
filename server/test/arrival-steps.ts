import { DelegationId } from '@entente/shared/ids';
import fc from 'fast-check';
import { decideAdmitDelegation, decideTrust } from '../src/domain/admission.ts';
import {
  decideAcceptCorrection,
  decideAskCorrection,
  decideDeclineCorrection,
  decideReportCheck,
} from '../src/domain/arrival.ts';
import type { Decision } from '../src/domain/decision.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { id, names, type Name } from './meeting-sample.ts';

/** What is asked and tried at the door, permitted or not. */
export type ArrivalStep =
  | {
      readonly do:
        'ask correction' | 'accept correction' | 'decline correction' | 'report' | 'trust' | 'distrust';
      readonly who: Name;
    }
  | { readonly do: 'admit delegation'; readonly delegation: string };

export function decideArrivalStep(state: MeetingState, step: ArrivalStep, now: number): Decision<object> {
  switch (step.do) {
    case 'ask correction':
      return decideAskCorrection(state, id(step.who), { name: `${step.who} again` });
    case 'accept correction':
      return decideAcceptCorrection(state, id(step.who), { name: `${step.who} again` });
    case 'decline correction':
      return decideDeclineCorrection(state, id(step.who));
    case 'report': {
      const connection = { path: 'udp', up: now, down: now, loss: 0 } as const;
      return decideReportCheck(state, id(step.who), { connection, now });
    }
    case 'trust':
      return decideTrust(state, id(step.who), true);
    case 'distrust':
      return decideTrust(state, id(step.who), false);
    case 'admit delegation':
      return decideAdmitDelegation(state, DelegationId.parse(step.delegation), now);
  }
}

const deeds = [
  'ask correction',
  'accept correction',
  'decline correction',
  'report',
  'trust',
  'distrust',
] as const;

export const arrivalStep: fc.Arbitrary<ArrivalStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...deeds), who: fc.constantFrom(...names) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('admit delegation' as const),
      delegation: fc.constantFrom('d1', 'd2', 'nobody'),
    }),
  },
);
