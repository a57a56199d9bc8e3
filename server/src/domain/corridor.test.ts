import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { corridor, done, said, talkAfter, who, type Talker } from '../../test/talk-sample.ts';
import { decideLeave } from './admission.ts';
import { decideBackground, decideEnterCaucus, decideReturn } from './caucus.ts';
import { decideAnswerWord, decideLapse, decideRequestWord, decideWithdrawWord, wordMs } from './corridor.ts';
import { decideOpenSource } from './floor.ts';
import { membersOf } from './side-rooms.ts';
import type { MeetingState } from './state.ts';

const now = 1_000;
const ask =
  (from: Talker, to: Talker, newRoomId = corridor) =>
  (state: MeetingState) =>
    decideRequestWord(state, who(from), { to: who(to), newRoomId, now });
const answer =
  (name: Talker, word: 'accept' | 'decline', at = now) =>
  (state: MeetingState) =>
    decideAnswerWord(state, who(name), { roomId: corridor, answer: word, now: at });
const withdraw = (name: Talker) => (state: MeetingState) => decideEnterCaucus(state, who(name), now);

describe('a request for a word', () => {
  it('[CAU-2] opens the corridor for exactly the two when the other accepts', () => {
    const state = talkAfter({}, ask('linh', 'claire'), answer('claire', 'accept'));
    expect(membersOf(state, corridor)).toEqual([who('linh'), who('claire')]);
    expect(state.words.size).toBe(0);
  });

  it('[CAU-2] [CAU-4] closes what both send before the corridor opens', () => {
    const state = talkAfter(
      { floorPolicy: 'open' },
      (before) => decideOpenSource(before, who('linh'), 'microphone'),
      (before) => decideOpenSource(before, who('claire'), 'camera'),
      ask('linh', 'claire'),
    );
    expect(said(answer('claire', 'accept')(state))).toEqual([
      ...['word-answered accepted', 'source-closed linh microphone', 'source-closed claire camera'],
      ...['side-room-opened', 'side-room-entered linh', 'side-room-entered claire'],
    ]);
  });

  it('[CAU-2] is answered by nobody but who was asked', () => {
    const state = talkAfter({}, ask('linh', 'claire'));
    for (const name of ['linh', 'paul', 'olga', 'cho'] as const)
      for (const word of ['accept', 'decline'] as const)
        expect(said(answer(name, word)(state))).toEqual(['not.found']);
    expect(said(answer('claire', 'decline')(state))).toEqual(['word-answered declined']);
    const declined = done(state, answer('claire', 'decline')(state));
    expect(said(answer('claire', 'accept')(declined))).toEqual(['not.found']);
  });

  it('[CAU-2] is only for those who may confer, and not for oneself', () => {
    const state = talkAfter({});
    expect(said(ask('linh', 'ilse')(state))).toEqual(['CAU-2']);
    expect(said(ask('linh', 'linh')(state))).toEqual(['not.found']);
    const gone = done(state, decideLeave(state, who('claire'), { cause: 'left', now }));
    expect(said(ask('linh', 'claire')(gone))).toEqual(['not.found']);
  });

  it('[CAU-3] goes from the plenary to the plenary', () => {
    const state = talkAfter({}, withdraw('linh'));
    expect(said(ask('claire', 'linh')(state))).toEqual(['CAU-3']);
    expect(said(ask('linh', 'claire')(state))).toEqual(['CAU-3']);
  });

  it('[CAU-7] lapses after a minute, and not before', () => {
    const state = talkAfter({}, ask('linh', 'claire'));
    expect(said(decideLapse(state, corridor, now + wordMs - 1))).toEqual([]);
    expect(said(decideLapse(state, corridor, now + wordMs))).toEqual(['word-answered lapsed']);
    expect(said(answer('claire', 'accept', now + wordMs)(state))).toEqual(['not.found']);
  });

  it('[CAU-7] is one at a time, and twice is once', () => {
    const other = RoomId.parse('other');
    const state = talkAfter({}, ask('linh', 'claire'));
    expect(said(ask('linh', 'claire', other)(state))).toEqual([]);
    expect(said(ask('linh', 'paul', other)(state))).toEqual(['CAU-7']);
    const free = done(state, decideWithdrawWord(state, who('linh'), now));
    expect(said(decideWithdrawWord(free, who('linh'), now))).toEqual([]);
    expect(said(ask('linh', 'paul', other)(free))).toEqual(['word-requested']);
  });

  it('[CAU-7] to who asks oneself is consent', () => {
    const state = talkAfter({}, ask('linh', 'claire'));
    expect(said(ask('claire', 'linh', RoomId.parse('other'))(state))[0]).toBe('word-answered accepted');
  });

  it('[CAU-7] lapses when either of the two leaves the plenary, also for another corridor', () => {
    const state = talkAfter({}, ask('linh', 'claire'));
    expect(said(withdraw('claire')(state))[0]).toBe('word-answered lapsed');
    expect(said(decideLeave(state, who('linh'), { cause: 'lost', now }))[0]).toBe('word-answered lapsed');
    const both = done(state, ask('paul', 'claire', RoomId.parse('other'))(state));
    expect(done(both, answer('claire', 'accept')(both)).words.size).toBe(0);
  });
});

describe('the corridor', () => {
  const state = talkAfter({}, ask('linh', 'claire'), answer('claire', 'accept'));

  it('[CAU-2] ends for both when either returns or leaves', () => {
    for (const decision of [
      decideReturn(state, who('linh'), now),
      decideLeave(state, who('claire'), { cause: 'lost', now }),
    ]) {
      const after = done(state, decision);
      expect(after.sideRooms.size).toBe(0);
      expect(membersOf(after, corridor)).toEqual([]);
    }
  });

  it('[CAU-3] leads into no caucus, and [CAU-9] has no sound of the plenary', () => {
    expect(said(withdraw('linh')(state))).toEqual(['CAU-3']);
    expect(said(decideBackground(state, who('linh'), { wanted: true, now }))).toEqual(['CAU-9']);
  });
});
