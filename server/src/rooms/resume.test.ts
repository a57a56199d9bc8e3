import { CommandId } from '@entente/shared/ids';
import { messageIdOf } from '@entente/shared/room/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, type Name } from '../../test/meeting-sample.ts';
import { decideAdmit, decideEnter, decideLeave, decideRefuse, decideRemove } from '../domain/admission.ts';
import { decideFloorPolicy, decideOpenSource } from '../domain/floor.ts';
import { decideSend } from '../domain/messages.ts';
import type { MeetingState } from '../domain/state.ts';
import type { HeardConnection } from './testing/heard-connection.ts';
import type { Mirror } from './testing/mirror.ts';
import { RoomBench } from './testing/room-bench.ts';

const enter = (name: Name) => (state: MeetingState, now: number) => decideEnter(state, id(name), now);

describe('a client that comes back', () => {
  it('gets the updates that it missed and nothing else', async () => {
    await using bench = await RoomBench.open({ lobby: 'untrusted' });
    await bench.commit(enter('chen'));
    const chair = bench.connect('chen');
    const steps = ['ops public', 'ops chair'];
    await bench.commit(enter('olga'));
    bench.room.detach(chair);
    await bench.commit(enter('tuan'));
    const back = bench.connect('chen', chair.mirror);
    // The last update that it had is said again: the connection may have broken in the middle of it.
    expect(back.story).toEqual([...steps, ...steps, 'presence']);
    expect(back.mirror.held).toEqual(bench.due('chen'));
  });

  it('gets snapshots after more than is kept, after five minutes, and after a restart', async () => {
    await using bench = await RoomBench.open({ floorPolicy: 'open' });
    await bench.commit(enter('chen'));
    let chair = bench.connect('chen');
    const absence = async (meanwhile: () => Promise<unknown>) => {
      bench.room.detach(chair);
      await meanwhile();
      chair = bench.connect('chen', chair.mirror);
      expect(chair.mirror.held).toEqual(bench.due('chen'));
      return chair.story[0];
    };
    // Something after the first snapshot came through, so it is known to be held.
    await bench.commit(enter('olga'));
    const flip = (times: number) => () =>
      Promise.all(
        Array.from({ length: times }, (_, turn) =>
          bench.commit((state) => decideFloorPolicy(state, turn % 2 === 0 ? 'chaired' : 'open')),
        ),
      );
    expect(await absence(flip(990))).toBe('ops public');
    expect(await absence(flip(1002))).toBe('snapshot public');
    expect(
      await absence(async () => {
        await flip(2)();
        for (let minutes = 0; minutes < 6; minutes += 1) bench.clock.advance(60_000);
        await bench.settled();
        await bench.commit(enter('chen'));
      }),
    ).toBe('snapshot public');
    expect(await absence(() => bench.restart())).toBe('snapshot public');
  });
});

/** One person writes to another alone: from the first such message on each has an audience of their own. */
const write =
  (from: Name, to: Name, command: string) =>
  (state: MeetingState, now: number): ReturnType<typeof decideSend> => {
    const messageId = messageIdOf(id(from), CommandId.parse(command));
    const addressee = { kind: 'participant' as const, participantId: id(to) };
    return decideSend(state, id(from), { messageId, to: addressee, text: `${from} to ${to}` }, now);
  };

describe('an audience of one person', () => {
  it('[SEC-3] begins with the first private message, for those two and nobody else', async () => {
    await using bench = await RoomBench.open();
    const people = ['chen', 'olga', 'tuan'] as const;
    for (const name of people) await bench.commit(enter(name));
    const [chair, organiser, delegate] = people.map((name) => bench.connect(name));
    const heard = [chair, organiser, delegate].map((connection) => connection?.story.length ?? 0);
    const since = () => [chair, organiser, delegate].map((one, index) => one?.story.slice(heard[index]));
    await bench.commit(write('chen', 'tuan', 'c1'));
    expect(since()).toEqual([['snapshot participant:chen'], [], ['snapshot participant:tuan']]);
    await bench.commit(write('tuan', 'chen', 'c2'));
    expect(since()).toEqual([
      ['snapshot participant:chen', 'ops participant:chen'],
      [],
      ['snapshot participant:tuan', 'ops participant:tuan'],
    ]);
    for (const name of people)
      expect([chair, organiser, delegate][people.indexOf(name)]?.mirror.held).toEqual(bench.due(name));
    await bench.restart();
    const back = bench.connect('tuan');
    expect(back.story).toContain('snapshot participant:tuan');
    expect(back.mirror.held).toEqual(bench.due('tuan'));
  });
});

type Step =
  | { readonly do: 'enter' | 'leave' | 'admit' | 'refuse' | 'remove' | 'speak'; readonly who: Name }
  | { readonly do: 'write'; readonly who: Name; readonly to: Name }
  | { readonly do: 'connect' | 'connect anew' | 'disconnect'; readonly who: Name }
  | { readonly do: 'connect briefly'; readonly who: Name; readonly lifetime: number }
  | { readonly do: 'cut'; readonly who: Name; readonly after: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'fail'; readonly when: 'before writing' | 'after writing' }
  | { readonly do: 'settle' };

/** Few, so that they meet: each belongs to other audiences, and Dora must be admitted. */
const people = ['chen', 'olga', 'dora'] as const satisfies readonly Name[];
const who = fc.constantFrom(...people);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('enter', 'admit', 'leave', 'speak'), who }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('refuse', 'remove', 'disconnect'), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('write'), who, to: who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('connect'), who }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('connect anew'), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('connect briefly'), who, lifetime: fc.nat(5) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('cut'), who, after: fc.nat(3) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(5_000, 20_000, 400_000) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('fail'),
        when: fc.constantFrom('before writing', 'after writing'),
      }),
    },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('settle') }) },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
);

/** The people of the sample with their browsers: what they connect with, and what they still hold from before. */
class Crowd {
  readonly #bench: RoomBench;
  readonly #connections = new Map<Name, HeardConnection>();
  readonly #mirrors = new Map<Name, Mirror>();
  #written = 0;

  constructor(bench: RoomBench) {
    this.#bench = bench;
  }

  async take(step: Step): Promise<void> {
    const { room, log, clock } = this.#bench;
    switch (step.do) {
      case 'enter': {
        this.#commit(enter(step.who));
        return;
      }
      case 'leave': {
        this.#commit((state) => decideLeave(state, id(step.who), { cause: 'left', now: 0 }));
        return;
      }
      case 'admit': {
        this.#commit((state, now) => decideAdmit(state, id(step.who), now));
        return;
      }
      case 'refuse': {
        this.#commit((state) => decideRefuse(state, id(step.who)));
        return;
      }
      case 'remove': {
        this.#commit((state) => decideRemove(state, id(step.who), 0));
        return;
      }
      case 'speak': {
        this.#commit((state) => decideOpenSource(state, id(step.who), 'camera'));
        return;
      }
      case 'write': {
        this.#commit(write(step.who, step.to, `c${(this.#written += 1)}`));
        return;
      }
      case 'connect':
      case 'connect anew':
        this.#connect(step.who, step.do === 'connect');
        return;
      case 'connect briefly':
        this.#connect(step.who, true, step.lifetime);
        return;
      case 'disconnect': {
        const connection = this.#connections.get(step.who);
        if (connection !== undefined) room.detach(connection);
        this.#connections.delete(step.who);
        return;
      }
      case 'cut': {
        const connection = this.#connections.get(step.who);
        if (connection !== undefined) connection.lifetime = Math.min(connection.lifetime, step.after);
        return;
      }
      case 'wait':
        clock.advance(step.ms);
        return;
      case 'fail':
        log.failNext(step.when);
        return;
      case 'settle':
        await this.#bench.settled();
        this.check();
    }
  }

  /** Everybody whose connection is whole holds exactly what the state lets them see. */
  check(): void {
    for (const [name, connection] of this.#connections)
      if (connection.lifetime === Infinity && connection.ending === null)
        expect(connection.mirror.held, name).toEqual(this.#bench.due(name));
  }

  /** Everybody comes back, from wherever they got to. */
  comeBack(): void {
    for (const name of people) this.#connect(name, true);
  }

  #connect(name: Name, resumes: boolean, lifetime?: number): void {
    const mirror = resumes ? this.#mirrors.get(name) : undefined;
    const connection = this.#bench.connect(name, mirror, lifetime);
    this.#connections.set(name, connection);
    this.#mirrors.set(name, connection.mirror);
    if (connection.ending !== null) this.#bench.room.detach(connection);
  }

  #commit(decide: Parameters<RoomBench['commit']>[0]): void {
    void this.#bench.commit(decide);
  }
}

it('holds exactly its projection, through any interleaving of commits, failures, broken and resumed connections', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      await using bench = await RoomBench.open({ lobby: 'everyone' });
      const crowd = new Crowd(bench);
      for (const who of people)
        for (const act of ['enter', 'connect'] as const) await crowd.take({ do: act, who });
      for (const step of plan) {
        await bench.reopen();
        await crowd.take(step);
      }
      await bench.settled();
      crowd.check();
      crowd.comeBack();
      crowd.check();
    }),
    { numRuns: 100 },
  );
}, 120_000);
