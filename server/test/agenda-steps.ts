import type { AgendaItemId } from '@entente/shared/ids';
import type { AgendaStatus } from '@entente/shared/room/records';
import fc from 'fast-check';
import {
  decideAddItem,
  decideEditItem,
  decideMoveItem,
  decideNextItem,
  decidePlaceItem,
  decideRemoveItem,
} from '../src/domain/agenda.ts';
import type { Decision } from '../src/domain/decision.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { itemId } from './meeting-sample.ts';

/** Something asked for of the agenda, permitted or not, by somebody who may see an older state. */
export type AgendaStep =
  | { readonly do: 'next item'; readonly seen: AgendaItemId | null }
  | {
      readonly do: 'move item';
      readonly itemId: AgendaItemId;
      readonly from: AgendaStatus;
      readonly to: AgendaStatus;
    }
  | {
      readonly do: 'add item' | 'place item';
      readonly itemId: AgendaItemId;
      readonly before: AgendaItemId | null;
    }
  | {
      readonly do: 'edit item';
      readonly itemId: AgendaItemId;
      readonly minutes?: number | undefined;
      readonly closed?: boolean | undefined;
    }
  | { readonly do: 'remove item'; readonly itemId: AgendaItemId };

export function decideAgendaStep(state: MeetingState, step: AgendaStep, now: number): Decision<object> {
  switch (step.do) {
    case 'next item':
      return decideNextItem(state, step.seen, now);
    case 'move item':
      return decideMoveItem(state, step, now);
    case 'add item': {
      // The server makes a new id each time.
      const added = itemId(`${step.itemId}-${now}`);
      return decideAddItem(state, { itemId: added, title: 'Added', minutes: 1 }, step.before);
    }
    case 'edit item':
      return decideEditItem(state, {
        ...{ itemId: step.itemId, title: 'Edited', minutes: step.minutes, closed: step.closed },
      });
    case 'place item':
      return decidePlaceItem(state, step.itemId, step.before);
    case 'remove item':
      return decideRemoveItem(state, step.itemId);
  }
}

const item = fc.constantFrom(itemId('a1'), itemId('a2'), itemId('nowhere'));
const orNone = fc.option(item);
const status = fc.constantFrom<AgendaStatus>('pending', 'current', 'suspended', 'done', 'deferred');

export const agendaStep: fc.Arbitrary<AgendaStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('next item' as const), seen: orNone }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('move item' as const), itemId: item, from: status, to: status }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('add item' as const, 'place item' as const),
      itemId: item,
      before: orNone,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        ...{ do: fc.constant('edit item' as const), itemId: item },
        ...{ minutes: fc.integer({ min: 1, max: 9 }), closed: fc.boolean() },
      },
      { requiredKeys: ['do', 'itemId'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove item' as const), itemId: item }) },
);
