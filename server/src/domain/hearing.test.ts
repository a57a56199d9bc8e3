import { describe, expect, it } from 'vitest';
import { after, entered, id, placed } from '../../test/meeting-sample.ts';
import { hearing } from './hearing.ts';
import type { Place } from './state.ts';

describe('hearing', () => {
  it('[HEA-1] gives everybody inside every open source, and nobody else anything', () => {
    let state = after({}, ...entered('olga', 'dora', 'tuan'));
    state = placed(state, 'dora', { at: 'inside', open: ['camera', 'microphone'] });
    expect(hearing(state)).toEqual([
      {
        room: 'plenary',
        listeners: [],
        receivers: [id('olga'), id('dora'), id('tuan')],
        sources: [
          { participantId: id('dora'), source: 'camera' },
          { participantId: id('dora'), source: 'microphone' },
        ],
      },
    ]);
  });

  it.each([
    { at: 'outside' },
    { at: 'waiting', since: 1, before: 'outside' },
    { at: 'waiting', since: 1, before: 'removed' },
    { at: 'left' },
    { at: 'refused' },
    { at: 'removed' },
  ] satisfies Place[])('[HEA-1] has nobody in it who is $at', (place) => {
    const state = placed(after({}, ...entered('olga', 'dora')), 'dora', place);
    expect(hearing(state)).toEqual([
      { room: 'plenary', receivers: [id('olga')], sources: [], listeners: [] },
    ]);
  });

  it('[HEA-1] is empty when the meeting is over', () => {
    expect(hearing(after({}, ...entered('olga'), { type: 'meeting-ended', at: 1 }))).toEqual([]);
  });
});
