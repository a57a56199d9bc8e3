import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { id, type Name } from '../../test/meeting-sample.ts';
import { decideEnter } from '../domain/admission.ts';
import { decideEnterCaucus, decideReturn } from '../domain/caucus.ts';
import { decideAnswerWord, decideRequestWord, wordMs } from '../domain/corridor.ts';
import { decideOpenSource } from '../domain/floor.ts';
import { decideRecall, recallMs } from '../domain/recall.ts';
import { peopleAway } from '../domain/side-rooms.ts';
import type { MeetingState } from '../domain/state.ts';
import { RoomBench } from './testing/room-bench.ts';

const enter = (name: Name) => (state: MeetingState, now: number) => decideEnter(state, id(name), now);
const caucus = (name: Name) => (state: MeetingState, now: number) => decideEnterCaucus(state, id(name), now);
const back = (name: Name) => (state: MeetingState, now: number) => decideReturn(state, id(name), now);
const corridor = RoomId.parse('corridor');
const ask = (from: Name, to: Name) => (state: MeetingState, now: number) =>
  decideRequestWord(state, id(from), { to: id(to), newRoomId: corridor, now });

async function openBench(): Promise<RoomBench> {
  const bench = await RoomBench.open({ lobby: 'nobody', floorPolicy: 'open' });
  for (const name of ['olga', 'chen', 'dora', 'tuan'] as const) await bench.commit(enter(name));
  return bench;
}

describe('a side room', () => {
  it('[SEC-2] gives its records to who is in it, and takes them away on the way out', async () => {
    await using bench = await openBench();
    const [dora, tuan] = [bench.connect('dora'), bench.connect('tuan')];
    await bench.commit(caucus('dora'));
    expect(dora.story).toContain('snapshot room:d2');
    await bench.commit((state) => decideOpenSource(state, id('dora'), 'microphone', RoomId.parse('d2')));
    expect(dora.mirror.held).toEqual(bench.due('dora'));
    expect(tuan.mirror.held).toEqual(bench.due('tuan'));
    await bench.commit(back('dora'));
    expect(dora.story).toContain('gone room:d2');
    expect(dora.mirror.held).toEqual(bench.due('dora'));
  });

  it('[SEC-2] says nothing to anybody else while something happens inside', async () => {
    await using bench = await openBench();
    bench.connect('dora');
    await bench.commit(caucus('dora'));
    const others = (['olga', 'chen', 'tuan'] as const).map((name) => bench.connect(name));
    const before = others.map(({ story }) => story.length);
    await bench.commit((state) => decideOpenSource(state, id('dora'), 'microphone', RoomId.parse('d2')));
    bench.room.tellRoom(RoomId.parse('d2'), 'levels', {
      speaking: [{ participantId: id('dora'), level: -20 }],
    });
    expect(others.map(({ story }) => story.length)).toEqual(before);
  });

  it('[SEC-2] tells whose connection is down only where it is so', async () => {
    await using bench = await openBench();
    await bench.commit(ask('dora', 'tuan'));
    await bench.commit((state, now) =>
      decideAnswerWord(state, id('tuan'), { roomId: corridor, answer: 'accept', now }),
    );
    const [olga, dora, tuan] = [bench.connect('olga'), bench.connect('dora'), bench.connect('tuan')];
    bench.connect('chen');
    const before = olga.story.length;
    bench.room.detach(tuan);
    expect(olga.story.length).toBe(before);
    expect(dora.story.at(-1)).toBe('presence');
    // The corridor ends for both: Tuan is awaited in the plenary now, and that is told there.
    await bench.commit(back('dora'));
    expect(olga.story.at(-1)).toBe('presence');
  });

  it('[SEC-2] resumes for who was in it and came back, as if nothing had been', async () => {
    await using bench = await openBench();
    await bench.commit(caucus('dora'));
    const dora = bench.connect('dora');
    await bench.commit((state) => decideOpenSource(state, id('dora'), 'camera', RoomId.parse('d2')));
    bench.room.detach(dora);
    await bench.commit(back('dora'));
    await bench.commit(caucus('dora'));
    const again = bench.connect('dora', dora.mirror);
    expect(again.mirror.held).toEqual(bench.due('dora'));
    await bench.restart();
    const later = bench.connect('dora', again.mirror);
    expect(later.mirror.held).toEqual(bench.due('dora'));
    expect(peopleAway(bench.room.state)).toEqual([id('dora')]);
  });
});

describe('a deadline of the state', () => {
  it('[CAU-7] lets a request for a word lapse, over a restart too', async () => {
    await using bench = await openBench();
    await bench.commit(ask('dora', 'tuan'));
    await bench.restart();
    for (const name of ['olga', 'chen', 'dora', 'tuan'] as const) bench.connect(name);
    bench.clock.advance(wordMs - 1);
    await bench.settled();
    expect(bench.room.state.words.size).toBe(1);
    bench.clock.advance(1);
    await bench.settled();
    expect(bench.room.state.words.size).toBe(0);
  });

  it('[CAU-8] brings everybody back when a recall has run out, though the log failed at that moment', async () => {
    await using bench = await openBench();
    for (const name of ['olga', 'chen', 'dora', 'tuan'] as const) bench.connect(name);
    await bench.commit(caucus('dora'));
    await bench.commit(decideRecall);
    bench.log.failNext('before writing');
    bench.clock.advance(recallMs);
    await bench.settled();
    bench.clock.advance(1);
    await bench.settled();
    expect(peopleAway(bench.room.state)).toEqual([]);
    expect(bench.room.state.recall).toBeNull();
  });
});
