import { describe, expect, it } from 'vitest';
import { corridor, done, said, talkAfter, who, type Talker } from '../../test/talk-sample.ts';
import { decideLeave } from './admission.ts';
import { decideEnterCaucus, decideReturn } from './caucus.ts';
import { decideAnswerWord, decideRequestWord } from './corridor.ts';
import { due } from './due.ts';
import { decideCancelRecall, decideRecall, decideRecallEnd, recallMs } from './recall.ts';
import { peopleAway } from './side-rooms.ts';
import type { MeetingState } from './state.ts';

const now = 1_000;
const withdraw = (name: Talker) => (state: MeetingState) => decideEnterCaucus(state, who(name), now);
const recall = (state: MeetingState) => decideRecall(state, now);

describe('a recall', () => {
  it('[CAU-8] brings everybody back when its time has run out, and not before', () => {
    const state = talkAfter(
      {},
      withdraw('linh'),
      withdraw('cho'),
      (before) => decideRequestWord(before, who('claire'), { to: who('olga'), newRoomId: corridor, now }),
      (before) => decideAnswerWord(before, who('olga'), { roomId: corridor, answer: 'accept', now }),
      recall,
    );
    expect(due(state).map(({ key, at }) => [key, at])).toEqual([['recall', now + recallMs]]);
    expect(said(decideRecallEnd(state, now + recallMs - 1))).toEqual([]);
    const back = done(state, decideRecallEnd(state, now + recallMs));
    expect(peopleAway(back)).toEqual([]);
    expect([back.recall, back.sideRooms.size]).toEqual([null, 0]);
  });

  it('[CAU-8] lets nobody out and no word be agreed while it runs', () => {
    const state = talkAfter(
      {},
      withdraw('linh'),
      (before) => decideRequestWord(before, who('claire'), { to: who('olga'), newRoomId: corridor, now }),
      recall,
    );
    expect(said(withdraw('paul')(state))).toEqual(['CAU-8']);
    const asked = { to: who('cho'), newRoomId: corridor, now };
    expect(said(decideRequestWord(state, who('paul'), asked))).toEqual(['CAU-8']);
    const answer = { roomId: corridor, answer: 'accept' as const, now };
    expect(said(decideAnswerWord(state, who('olga'), answer))).toEqual(['CAU-8']);
  });

  it('[CAU-8] ends early with the last who comes back or leaves', () => {
    const state = talkAfter({}, withdraw('linh'), withdraw('cho'), recall);
    const one = done(state, decideReturn(state, who('linh'), now));
    expect(one.recall).not.toBeNull();
    expect(said(decideReturn(one, who('cho'), now))).toContain('recall-ended');
    expect(said(decideLeave(one, who('cho'), { cause: 'lost', now }))).toContain('recall-ended');
  });

  it('[CAU-10] can be cancelled: who is away stays, others may follow, and the time means nothing any more', () => {
    const cancel = (state: MeetingState) => decideCancelRecall(state, now + 1);
    const running = talkAfter({}, withdraw('linh'), recall);
    expect(said(cancel(running))).toEqual(['recall-cancelled']);
    const state = done(running, cancel(running));
    expect([state.recall, peopleAway(state).length]).toEqual([null, 1]);
    expect(due(state)).toEqual([]);
    expect(said(decideRecallEnd(state, now + recallMs))).toEqual([]);
    expect(said(withdraw('cho')(state))).toContain('side-room-entered cho');
    expect(said(recall(state))).toEqual(['recall-set']);
    expect(said(cancel(talkAfter({})))).toEqual([]);
  });

  it('[CAU-8] is one at a time, and none where nobody is away', () => {
    expect(said(recall(talkAfter({})))).toEqual([]);
    expect(said(recall(talkAfter({}, withdraw('linh'), recall)))).toEqual([]);
  });
});
