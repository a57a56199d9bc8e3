import { describe, expect, it } from 'vitest';
import { after, entered, id, names, placed, type Name } from '../../test/meeting-sample.ts';
import type { Decision } from './decision.ts';
import {
  decideCloseSource,
  decideFloorPolicy,
  decideGiveFloor,
  decideOpenSource,
  decideWithdrawFloor,
} from './floor.ts';
import type { MeetingState } from './state.ts';

const everybodyIn = (floorPolicy: 'open' | 'chaired') => after({ floorPolicy }, ...entered(...names));
const holding = (name: Name): MeetingState =>
  after({ floorPolicy: 'chaired' }, ...entered(...names), { type: 'floor-given', participantId: id(name) });
const speaking = (state: MeetingState, ...people: Name[]): MeetingState =>
  people.reduce(
    (before, name) => placed(before, name, { at: 'inside', open: ['camera', 'microphone'] }),
    state,
  );

const said = (decision: Decision): string[] =>
  decision.ok
    ? decision.value.events.map((event) =>
        'participantId' in event ? `${event.type} ${event.participantId}` : event.type,
      )
    : [decision.error.rule ?? decision.error.code];

describe('opening a microphone', () => {
  it('[FLR-1] is for the holder and those who preside under a chaired floor', () => {
    const state = holding('dora');
    for (const name of names) {
      const may = ['dora', 'olga', 'chen'].includes(name);
      const rule = ['omar', 'vera'].includes(name) ? 'FLR-5' : 'FLR-1';
      expect(said(decideOpenSource(state, id(name), 'microphone'))).toEqual([
        may ? `source-opened ${name}` : rule,
      ]);
    }
  });

  it('[FLR-1] is free under an open floor', () => {
    const state = everybodyIn('open');
    expect(said(decideOpenSource(state, id('dora'), 'microphone'))).toEqual(['source-opened dora']);
  });

  it.each(['camera', 'screen'] as const)('[FLR-1] leaves the %s free under a chaired floor', (source) => {
    expect(said(decideOpenSource(everybodyIn('chaired'), id('dora'), source))).toEqual([
      'source-opened dora',
    ]);
  });

  it('[FLR-1] opens nothing outside the room', () => {
    const waiting = placed(after({ floorPolicy: 'open' }), 'dora', {
      at: 'waiting',
      since: 1,
      before: 'outside',
    });
    for (const source of ['microphone', 'camera', 'screen'] as const)
      expect(said(decideOpenSource(waiting, id('dora'), source))).toEqual(['admission.required']);
  });

  it('[FLR-2] makes no new fact of what is open already, or closed already', () => {
    const state = speaking(everybodyIn('open'), 'dora');
    expect(said(decideOpenSource(state, id('dora'), 'microphone'))).toEqual([]);
    expect(said(decideCloseSource(state, id('dora'), 'microphone'))).toEqual(['source-closed dora']);
    expect(said(decideCloseSource(state, id('dora'), 'screen'))).toEqual([]);
  });

  it('[FLR-2] finds nothing to close with somebody who is not in the room', () => {
    expect(said(decideCloseSource(after({}), id('dora'), 'microphone'))).toEqual(['not.found']);
  });
});

describe('the floor', () => {
  it('[FLR-3] passes from its holder, whose microphone closes in the same commit', () => {
    expect(said(decideGiveFloor(speaking(holding('dora'), 'dora'), id('tuan')))).toEqual([
      'source-closed dora',
      'floor-withdrawn dora',
      'floor-given tuan',
    ]);
    expect(said(decideGiveFloor(holding('dora'), id('tuan')))).toEqual([
      'floor-withdrawn dora',
      'floor-given tuan',
    ]);
  });

  it('[FLR-3] is not given twice to who holds it', () => {
    expect(said(decideGiveFloor(speaking(holding('dora'), 'dora'), id('dora')))).toEqual([]);
  });

  it('[FLR-3] leaves the microphone of who presides open when it passes on', () => {
    expect(said(decideGiveFloor(speaking(holding('chen'), 'chen'), id('tuan')))).toEqual([
      'floor-withdrawn chen',
      'floor-given tuan',
    ]);
  });

  it('[FLR-3] is given to nobody who is not in the room', () => {
    const state = after({ floorPolicy: 'chaired' }, ...entered('chen'));
    expect(said(decideGiveFloor(state, id('dora')))).toEqual(['not.found']);
  });

  it('[FLR-4] can be neither given nor withdrawn where it is open', () => {
    const state = everybodyIn('open');
    expect(said(decideGiveFloor(state, id('dora')))).toEqual(['FLR-4']);
    expect(said(decideWithdrawFloor(state))).toEqual(['FLR-4']);
  });

  it.each(['omar', 'vera'] as const)('[FLR-5] is what %s needs to open anything', (name) => {
    for (const source of ['microphone', 'camera', 'screen'] as const) {
      expect(said(decideOpenSource(everybodyIn('open'), id(name), source))).toEqual(['FLR-5']);
      expect(said(decideOpenSource(everybodyIn('chaired'), id(name), source))).toEqual(['FLR-5']);
      expect(said(decideOpenSource(holding(name), id(name), source))).toEqual([`source-opened ${name}`]);
    }
  });

  it('[FLR-5] [FLR-6] takes everything with it that an observer or viewer had open', () => {
    const state = speaking(holding('vera'), 'vera');
    const all = ['source-closed vera', 'source-closed vera', 'floor-withdrawn vera'];
    expect(said(decideWithdrawFloor(state))).toEqual(all);
    expect(said(decideGiveFloor(state, id('dora')))).toEqual([...all, 'floor-given dora']);
    expect(said(decideFloorPolicy(state, 'open'))).toEqual([...all, 'floor-policy-set']);
  });

  it('[FLR-6] closes the microphone with its withdrawal, and leaves the camera', () => {
    const decision = decideWithdrawFloor(speaking(holding('dora'), 'dora'));
    expect(decision.ok && decision.value.events).toEqual([
      { type: 'source-closed', participantId: id('dora'), source: 'microphone' },
      { type: 'floor-withdrawn', participantId: id('dora') },
    ]);
  });

  it('[FLR-6] needs no holder to be withdrawn', () => {
    expect(said(decideWithdrawFloor(everybodyIn('chaired')))).toEqual([]);
  });

  it('[FLR-7] closes every microphone but those of who presides when it becomes chaired', () => {
    const state = speaking(everybodyIn('open'), 'olga', 'chen', 'dora', 'omar');
    expect(said(decideFloorPolicy(state, 'chaired'))).toEqual([
      'source-closed dora',
      'source-closed omar',
      'floor-policy-set',
    ]);
  });

  it('[FLR-7] closes nothing when it becomes open, and is no fact when it is so already', () => {
    const state = speaking(holding('dora'), 'dora', 'chen');
    expect(said(decideFloorPolicy(state, 'open'))).toEqual(['floor-policy-set']);
    expect(said(decideFloorPolicy(state, 'chaired'))).toEqual([]);
  });
});
