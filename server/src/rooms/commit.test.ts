import { describe, expect, it } from 'vitest';
import { id } from '../../test/meeting-sample.ts';
import { decideAdmit, decideEnter, decideLeave } from '../domain/admission.ts';
import { refuse } from '../domain/decision.ts';
import { decideOpenSource } from '../domain/floor.ts';
import { RoomBench } from './testing/room-bench.ts';

const enter = (name: Parameters<typeof id>[0]) => (state: Parameters<typeof decideEnter>[0], now: number) =>
  decideEnter(state, id(name), now);

describe('a commit', () => {
  it('is published and answered only when it is on disk, in that order', async () => {
    await using bench = await RoomBench.open();
    await bench.commit(enter('chen'));
    const chair = bench.connect('chen');
    const story = chair.story.length;
    const release = bench.log.hold();
    const answer = bench.commit(enter('olga')).then((given) => ({ given, heard: chair.story.slice(story) }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(chair.story).toHaveLength(story);
    expect(bench.room.seq).toBe(2);
    release();
    expect(await answer).toMatchObject({
      given: { ok: true, value: { seq: 3 } },
      heard: ['ops public', 'ops chair', 'presence'],
    });
  });

  it('is decided on the newest decided state, and those of one turn share an append', async () => {
    await using bench = await RoomBench.open();
    const first = bench.commit(enter('olga'));
    const again = bench.commit(enter('olga'));
    const third = bench.commit(enter('chen'));
    expect(await Promise.all([first, again, third])).toMatchObject([
      { value: { seq: 2 } },
      { value: { seq: 2 } },
      { value: { seq: 3 } },
    ]);
    expect(bench.log.appends).toEqual([1, 2]);
  });

  it('whose rule throws changes nothing', async () => {
    await using bench = await RoomBench.open();
    const bug = bench.commit(() => {
      throw new Error('a bug');
    });
    await expect(bug).rejects.toThrow('a bug');
    expect(await bench.commit(enter('olga'))).toMatchObject({ ok: true, value: { seq: 2 } });
  });

  it('is refused when the state that its author saw has moved on, and only then', async () => {
    await using bench = await RoomBench.open({ lobby: 'untrusted' });
    for (const name of ['chen', 'tuan'] as const) await bench.commit(enter(name));
    const seen = bench.room.seq;
    await bench.commit(enter('dora'));
    const open = (name: 'chen' | 'tuan', ifSeq: number, commandId: string) =>
      bench.command(name, commandId, (state) => decideOpenSource(state, id(name), 'camera'), ifSeq);
    // Dora waits: those who admit see it, a delegate does not.
    expect(await open('chen', seen, 'a')).toEqual({ ok: false, error: { code: 'state.stale' } });
    expect(await open('tuan', seen, 'b')).toMatchObject({ ok: true });
    expect(await open('chen', seen + 9, 'c')).toEqual({ ok: false, error: { code: 'state.stale' } });
    expect(await open('chen', bench.room.seq, 'd')).toMatchObject({ ok: true });
  });
});

describe('a repeated command', () => {
  it('acts once and is answered as the first was: while that is under way, after it, and after a restart', async () => {
    await using bench = await RoomBench.open();
    const ask = () => bench.command('olga', 'one', enter('olga'));
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toEqual({ ok: true, value: { output: { standing: 'inside' }, seq: 2 } });
    expect(second).toEqual(first);
    await bench.command('olga', 'two', (state) => decideLeave(state, id('olga'), { cause: 'left', now: 0 }));
    expect(await ask()).toEqual(first);
    await bench.restart();
    expect(await ask()).toEqual(first);
    expect(bench.standing('olga')).toBe('left');
  });

  it('of another participant is another command', async () => {
    await using bench = await RoomBench.open();
    await bench.command('olga', 'one', enter('olga'));
    expect(await bench.command('chen', 'one', enter('chen'))).toMatchObject({ value: { seq: 3 } });
  });

  it('that was refused may succeed the second time', async () => {
    await using bench = await RoomBench.open();
    expect(await bench.command('olga', 'one', () => refuse('not.found'))).toMatchObject({ ok: false });
    expect(await bench.command('olga', 'one', enter('olga'))).toMatchObject({ ok: true });
  });

  it('that changes no state acts once too', async () => {
    await using bench = await RoomBench.open();
    let acted = 0;
    const act = async () => ({ ok: true as const, value: (acted += 1) });
    const { room } = bench;
    const ask = () => bench.command('olga', 'm', enter('olga')).then((given) => given.ok && room.seq);
    await ask();
    const commandId = (await bench.log.read(room.id)).at(-1)?.commandId;
    if (commandId === null || commandId === undefined) throw new Error('no command in the log');
    await Promise.all([room.once(id('olga'), commandId, act), room.once(id('olga'), commandId, act)]);
    expect(await room.once(id('olga'), commandId, act)).toEqual({ ok: true, value: { output: 1, seq: 2 } });
  });
});

describe('a log that fails', () => {
  it('refuses everything queued, begins a new epoch and gives everybody snapshots', async () => {
    await using bench = await RoomBench.open({ lobby: 'everyone' });
    await bench.commit(enter('chen'));
    const chair = bench.connect('chen');
    const epoch = bench.room.epoch;
    bench.log.failNext('before writing');
    const refused = { ok: false, error: { code: 'server.unavailable' } };
    const release = bench.log.hold();
    const lost = bench.commit(enter('dora'));
    await new Promise((resolve) => setImmediate(resolve));
    const queued = bench.commit((state, now) => decideAdmit(state, id('dora'), now));
    release();
    expect(await Promise.all([lost, queued])).toEqual([refused, refused]);
    await bench.settled();
    expect(bench.room.epoch).not.toBe(epoch);
    expect(bench.room.seq).toBe(2);
    expect(chair.story.slice(-2)).toEqual(['snapshot public', 'snapshot chair']);
    expect(await bench.commit(enter('dora'))).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(chair.mirror.held).toEqual(bench.due('chen'));
  });

  it('after it wrote, lets the retry be answered as the first would have been', async () => {
    await using bench = await RoomBench.open();
    const chair = bench.connect('chen');
    bench.log.failNext('after writing');
    const ask = () => bench.command('chen', 'one', enter('chen'));
    expect(await ask()).toMatchObject({ ok: false });
    await bench.settled();
    expect(chair.story).toEqual(['standing', 'snapshot public', 'snapshot chair', 'presence']);
    expect(await ask()).toEqual({ ok: true, value: { output: { standing: 'inside' }, seq: 2 } });
    expect(bench.room.seq).toBe(2);
  });

  it('because another process wrote is brought level with it', async () => {
    await using bench = await RoomBench.open();
    await bench.store.log.append(bench.room.id, [
      {
        ...{ seq: 2, at: 1, actor: { by: 'server' }, commandId: null, output: {} },
        events: [{ type: 'participant-entered', participantId: id('olga') }],
      },
    ]);
    expect(await bench.commit(enter('chen'))).toMatchObject({ ok: false });
    await bench.settled();
    expect(bench.standing('olga')).toBe('inside');
    expect(await bench.commit(enter('chen'))).toMatchObject({ ok: true, value: { seq: 3 } });
  });
});
