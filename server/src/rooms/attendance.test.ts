import { describe, expect, it } from 'vitest';
import { id, type Name } from '../../test/meeting-sample.ts';
import { decideAdmit, decideEnter, decideRefuse, decideRemove } from '../domain/admission.ts';
import { decideEnd } from '../domain/meeting.ts';
import type { MeetingState } from '../domain/state.ts';
import { RoomBench } from './testing/room-bench.ts';

const enter = (name: Name) => (state: MeetingState, now: number) => decideEnter(state, id(name), now);
const grace = 20_000;

async function withChair(): Promise<RoomBench> {
  const bench = await RoomBench.open({ lobby: 'untrusted' });
  await bench.commit(enter('chen'));
  return bench;
}

describe('a connection that is lost', () => {
  it('keeps the seat for the grace period, of which everybody inside is told', async () => {
    await using bench = await withChair();
    await bench.commit(enter('tuan'));
    const [chair, tuan] = [bench.connect('chen'), bench.connect('tuan')];
    bench.room.detach(tuan);
    expect(chair.last('presence')).toEqual({ reconnecting: ['tuan'] });
    bench.clock.advance(grace - 1);
    bench.connect('tuan', tuan.mirror);
    expect(chair.last('presence')).toEqual({ reconnecting: [] });
    bench.clock.advance(grace);
    await bench.settled();
    expect(bench.standing('tuan')).toBe('inside');
  });

  it('is given up when the grace period runs out', async () => {
    await using bench = await withChair();
    await bench.commit(enter('tuan'));
    const [chair, tuan] = [bench.connect('chen'), bench.connect('tuan')];
    bench.room.detach(tuan);
    bench.clock.advance(grace);
    await bench.settled();
    expect(bench.standing('tuan')).toBe('left');
    expect(chair.last('presence')).toEqual({ reconnecting: [] });
    const [last] = (await bench.log.read(bench.room.id)).slice(-1);
    expect(last).toMatchObject({
      ...{ actor: { by: 'server' } },
      events: [{ type: 'participant-left', participantId: 'tuan', cause: 'lost' }],
    });
  });

  it('of somebody who waits ends the waiting after the grace period', async () => {
    await using bench = await withChair();
    const dora = bench.connect('dora');
    await bench.commit(enter('dora'));
    bench.room.detach(dora);
    expect(bench.room.reconnecting).not.toContain('dora');
    bench.clock.advance(grace);
    await bench.settled();
    expect(bench.standing('dora')).toBe('outside');
  });

  it('is awaited anew after a restart, by everybody who was there', async () => {
    await using bench = await withChair();
    const chen = bench.connect('chen');
    bench.clock.advance(grace * 10);
    await bench.commit(enter('dora'));
    bench.room.detach(chen);
    await bench.restart();
    expect(bench.room.reconnecting).toEqual(['chen']);
    bench.clock.advance(grace - 1);
    await bench.settled();
    expect([bench.standing('chen'), bench.standing('dora')]).toEqual(['inside', 'waiting']);
    bench.connect('dora');
    bench.clock.advance(1);
    await bench.settled();
    expect([bench.standing('chen'), bench.standing('dora')]).toEqual(['left', 'waiting']);
  });

  it('is superseded by a newer one, and then nobody left', async () => {
    await using bench = await withChair();
    const older = bench.connect('chen');
    const newer = bench.connect('chen');
    expect(older.ending).toEqual({ code: 'session.superseded' });
    expect(newer.ending).toBeNull();
    bench.room.detach(older);
    expect(bench.room.isConnected(id('chen'))).toBe(true);
    const before = older.heard.length;
    await bench.commit(enter('tuan'));
    expect(older.heard).toHaveLength(before);
    expect(newer.mirror.held).toEqual(bench.due('chen'));
  });
});

describe('a change of standing', () => {
  it('is told first; who comes in gets the state after it, in the same tick', async () => {
    await using bench = await withChair();
    const dora = bench.connect('dora');
    await bench.commit(enter('dora'));
    expect(dora.heard).toMatchObject([{ name: 'standing', data: { standing: 'waiting' } }]);
    await bench.commit((state, now) => decideAdmit(state, id('dora'), now));
    expect(dora.story).toEqual([
      ...['standing', 'standing', 'snapshot public', 'snapshot delegation:d2', 'presence'],
    ]);
    expect(dora.mirror.held).toEqual(bench.due('dora'));
  });

  it('[ADM-6] to refused is told with its reason, and taking it back is told too; nothing of the room ever is', async () => {
    await using bench = await withChair();
    const dora = bench.connect('dora');
    await bench.commit(enter('dora'));
    await bench.commit((state) => decideRefuse(state, id('dora'), 'not on the list'));
    expect(dora.last('standing')).toEqual({ standing: 'refused', reason: 'not on the list' });
    expect(dora.ending).toBeNull();
    await bench.commit((state, now) => decideAdmit(state, id('dora'), now));
    expect(dora.last('standing')).toEqual({ standing: 'left' });
    expect(dora.story).toEqual(['standing', 'standing', 'standing']);
    expect(dora.mirror.held).toEqual({});
  });

  it('to removed takes the state away and ends the connection; they may knock again', async () => {
    await using bench = await withChair();
    await bench.commit(enter('tuan'));
    const tuan = bench.connect('tuan');
    const told = tuan.story.length;
    await bench.commit((state) => decideRemove(state, id('tuan'), 0));
    expect(tuan.story.slice(told)).toEqual(['standing', 'gone public', 'gone delegation:d1']);
    expect(tuan.ending).toEqual({ code: 'participant.removed' });
    bench.room.detach(tuan);
    expect(bench.room.reconnecting).not.toContain('tuan');
    expect(bench.connect('tuan').ending).toBeNull();
  });

  it('by the end of the meeting ends every connection', async () => {
    await using bench = await withChair();
    const all = [bench.connect('chen'), bench.connect('dora'), bench.connect('vera')];
    await bench.commit(decideEnd);
    expect(all.map(({ ending }) => ending)).toEqual(Array(3).fill({ code: 'meeting.ended' }));
    expect(all[0]?.story.slice(-3)).toEqual(['standing', 'gone public', 'gone chair']);
    expect(bench.connect('omar').ending).toEqual({ code: 'meeting.ended' });
  });
});

it('[SEC-1] gives nobody who is not inside any state, presence or levels', async () => {
  await using bench = await withChair();
  await bench.commit(enter('dora'));
  const outsiders = [bench.connect('dora'), bench.connect('vera')];
  const chair = bench.connect('chen');
  await bench.commit(enter('tuan'));
  bench.room.detach(chair);
  bench.room.tellAll('levels', { speaking: [{ participantId: id('chen'), level: -20 }] });
  for (const outsider of outsiders) expect(outsider.heard).toEqual([]);
});
