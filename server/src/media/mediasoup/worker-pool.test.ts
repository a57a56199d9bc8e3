import { ParticipantId } from '@entente/shared/ids';
import { observer } from 'mediasoup';
import type { Worker } from 'mediasoup/types';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { SfuRoom } from '../sfu-port.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const ada = ParticipantId.parse('ada');
const running: MediasoupSfu[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sfu) => sfu.close()));
});

async function start(options: {
  workers: number;
  basePort: number;
  workerBin?: string;
  logger?: Logger;
}): Promise<MediasoupSfu> {
  const sfu = await createMediasoupSfu({
    workerBin: workerBinary(),
    addresses: [{ ip: '127.0.0.1' }],
    clock: systemClock,
    logger: keptLog().logger,
    ...options,
  });
  running.push(sfu);
  return sfu;
}

/** A UDP port that was free a moment ago, and the socket that still holds it. */
async function freePort() {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    release: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

async function openRoom(sfu: MediasoupSfu): Promise<SfuRoom> {
  const opened = await sfu.openRoom();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function portOf(sfu: MediasoupSfu): Promise<number | undefined> {
  const seat = await (await openRoom(sfu)).openSeat(ada, sfu.rtpCapabilities);
  return seat.ok ? seat.value.offers.send.iceCandidates[0]?.port : undefined;
}

/** Kills all workers in service and waits until a room on one of them has told its end. */
async function kill(sfu: MediasoupSfu): Promise<void> {
  const room = await openRoom(sfu);
  const ended = new Promise<void>((resolve) => room.onEnd(() => resolve()));
  for (const pid of sfu.workerPids) process.kill(pid, 'SIGKILL');
  await ended;
}

describe('the pool of media workers', () => {
  it('gives clients one UDP and one TCP port of each worker, UDP preferred', async () => {
    const { port, release } = await freePort();
    await release();
    const sfu = await start({ workers: 1, basePort: port });
    const seat = await (await openRoom(sfu)).openSeat(ada, sfu.rtpCapabilities);
    if (!seat.ok) throw new Error(seat.error);
    for (const { iceCandidates } of [seat.value.offers.send, seat.value.offers.receive])
      expect(iceCandidates.map((candidate) => [candidate.protocol, candidate.port])).toEqual([
        ['udp', port],
        ['tcp', port],
      ]);
  });

  it('tells clients the announced address', async () => {
    const sfu = await createMediasoupSfu({
      workers: 1,
      basePort: 0,
      workerBin: workerBinary(),
      addresses: [{ ip: '127.0.0.1', announced: 'media.example.org' }],
      clock: systemClock,
      logger: keptLog().logger,
    });
    running.push(sfu);
    const seat = await (await openRoom(sfu)).openSeat(ada, sfu.rtpCapabilities);
    expect(seat.ok && seat.value.offers.send.iceCandidates[0]?.ip).toBe('media.example.org');
  });

  it('spreads rooms over the workers', async () => {
    const sfu = await start({ workers: 2, basePort: 0 });
    const rooms = [await openRoom(sfu), await openRoom(sfu)];
    const [first] = sfu.workerPids;
    if (first === undefined) throw new Error('no worker');
    const ended = new Promise<void>((resolve) => {
      for (const room of rooms) room.onEnd(() => resolve());
    });
    process.kill(first, 'SIGKILL');
    await ended;
    expect(rooms.filter(({ closed }) => closed)).toHaveLength(1);
  });

  it('replaces a dead worker on the same port, again and again', async () => {
    const { port, release } = await freePort();
    await release();
    const sfu = await start({ workers: 1, basePort: port });
    for (let death = 0; death < 3; death += 1) {
      const before = sfu.workerPids;
      await kill(sfu);
      expect(await portOf(sfu)).toBe(port);
      expect(sfu.workerPids).not.toEqual(before);
    }
  });

  describe('whose spare does not answer when it is to take over the ports', () => {
    const started: Worker[] = [];
    const note = (worker: Worker): unknown => started.push(worker);
    beforeEach(() => {
      started.length = 0;
      observer.on('newworker', note);
    });
    afterEach(() => observer.off('newworker', note));
    const running = (): Worker[] => started.filter(({ closed }) => !closed);
    const alive = (): number[] => started.map(({ pid }) => pid).filter(isAlive);

    const stalled = async () => {
      const { logger, lines } = keptLog();
      const sfu = await start({ workers: 1, basePort: 0, logger });
      const spareOf = () => running().find(({ pid }) => !sfu.workerPids.includes(pid))?.pid;
      await expect.poll(spareOf, { timeout: 20_000 }).toBeDefined();
      const spare = spareOf() ?? NaN;
      process.kill(spare, 'SIGSTOP');
      await kill(sfu);
      return { sfu, spare, lines };
    };

    it('takes one other worker, and one other spare, when that one dies', async () => {
      const { sfu, spare, lines } = await stalled();
      process.kill(spare, 'SIGKILL');
      expect(await portOf(sfu)).toBeGreaterThan(0);
      await expect.poll(() => running().length, { timeout: 20_000 }).toBe(2);
      expect(sfu.workerPids).toHaveLength(1);
      expect(lines.join()).not.toContain('could not be started');
    });

    it('leaves no worker when it is closed meanwhile', async () => {
      const { sfu, spare } = await stalled();
      await sfu.close();
      process.kill(spare, 'SIGCONT');
      await expect.poll(alive, { timeout: 20_000 }).toEqual([]);
    });
  });

  it('rejects at the start when a port is taken or there is no such binary', async () => {
    const { port, release } = await freePort();
    await expect(start({ workers: 1, basePort: port })).rejects.toThrow();
    await release();
    await expect(start({ workers: 1, basePort: 0, workerBin: '/nowhere/worker' })).rejects.toThrow();
  });

  it('refuses rooms and leaves no worker when it is closed', async () => {
    const sfu = await start({ workers: 2, basePort: 0 });
    const room = await openRoom(sfu);
    const pids = sfu.workerPids;
    await sfu.close();
    await sfu.close();
    expect(room.closed).toBe(true);
    expect(await sfu.openRoom()).toEqual({ ok: false, error: 'closed' });
    await expect.poll(() => pids.filter(isAlive), { timeout: 20_000 }).toEqual([]);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
