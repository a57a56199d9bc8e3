import { describe, expect, it } from 'vitest';
import { id, type Name } from '../../test/meeting-sample.ts';
import { MeetingId } from '@entente/shared/ids';
import { decideEnter, decideLeave } from '../domain/admission.ts';
import { decideEnd } from '../domain/meeting.ts';
import type { MeetingState } from '../domain/state.ts';
import { RoomBench } from './testing/room-bench.ts';

const enter = (name: Name) => (state: MeetingState, now: number) => decideEnter(state, id(name), now);
const minutes = (count: number) => Array.from({ length: count }, () => 60_000);

describe('the rooms of a process', () => {
  it('are one for each meeting, whoever opens it at the same time', async () => {
    await using bench = await RoomBench.open();
    await bench.rooms.close();
    await bench.restart();
    const meetingId = bench.room.id;
    const opened = await Promise.all([bench.rooms.open(meetingId), bench.rooms.open(meetingId)]);
    expect(opened[0]).toBe(opened[1]);
    expect(await bench.rooms.open(MeetingId.parse('unknown'))).toBeNull();
  });

  it('come back after a restart where people were in them, and only there', async () => {
    await using bench = await RoomBench.open();
    await bench.restart();
    await bench.commit(enter('olga'));
    await bench.rooms.close();
    await bench.restart();
    expect(bench.rooms.live).toHaveLength(1);
    expect(bench.standing('olga')).toBe('inside');
  });

  it('leave memory when nobody was there for ten minutes, and come back as they were', async () => {
    await using bench = await RoomBench.open();
    const { room } = bench;
    let closed = 0;
    room.onClose(() => (closed += 1));
    await bench.commit(enter('olga'));
    const olga = bench.connect('olga');
    for (const minute of minutes(30)) bench.clock.advance(minute);
    expect(bench.rooms.live).toEqual([room]);
    await bench.commit((state) => decideLeave(state, id('olga'), { cause: 'left', now: 0 }));
    room.detach(olga);
    for (const minute of minutes(9)) bench.clock.advance(minute);
    expect(bench.rooms.live).toEqual([room]);
    for (const minute of minutes(2)) bench.clock.advance(minute);
    expect(bench.rooms.live).toEqual([]);
    await expect.poll(() => closed).toBe(1);
    expect(await room.commit({ actor: { by: 'server' }, decide: enter('chen') })).toEqual({
      ...{ ok: false, error: { code: 'server.unavailable' } },
    });
    await bench.reopen();
    expect(bench.room).not.toBe(room);
    expect(bench.room.state).toEqual(room.state);
    expect(bench.room.seq).toBe(room.seq);
    expect(bench.room.epoch).not.toBe(room.epoch);
  });

  it('put their meeting into the list, and its end', async () => {
    await using bench = await RoomBench.open();
    const { id: meetingId } = bench.room;
    expect(await bench.store.meetings.get(meetingId)).toMatchObject({ people: 7, endedAt: null });
    await bench.commit(decideEnd);
    await expect
      .poll(() => bench.store.meetings.get(meetingId))
      .toMatchObject({ endedAt: bench.clock.now() });
  });
});
