import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Cut } from './cut.ts';
import { freePort, freePorts } from './free-port.ts';
import { Link, type Impairment } from './link.ts';
import { childrenOf } from './processes.ts';
import { throughout, until } from './until.ts';

const answers = (port: number, patience = 20_000): Promise<string> =>
  fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(patience) }).then(
    (response) => response.text(),
    () => 'nothing',
  );

describe('Cut', () => {
  it('carries, refuses while severed or stalled, and carries again', async () => {
    const [near, far] = await freePorts(2);
    if (near === undefined || far === undefined) throw new Error('no ports');
    const server = createServer((_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(far, '127.0.0.1', resolve));
    await using cut = await Cut.open({ port: near, to: far });
    expect(await answers(near)).toBe('here');
    cut.sever();
    expect(await answers(near)).toBe('nothing');
    cut.mend();
    expect(await answers(near)).toBe('here');
    cut.stall();
    expect(await answers(near, 300)).toBe('nothing');
    cut.mend();
    expect(await answers(near)).toBe('here');
    server.close();
  });
});

describe('Link', () => {
  async function echoed(impairment: Impairment, packets: number): Promise<number[]> {
    const server = createSocket('udp4');
    server.on('message', (packet, { port, address }) => server.send(packet, port, address));
    const serverPort = await freePort();
    await new Promise<void>((resolve) => server.bind(serverPort, '127.0.0.1', resolve));
    // Every other packet's luck is bad.
    let packet = 0;
    using link = new Link(() => packet++ % 2);
    link.down = impairment;
    const port = await link.port({ address: '127.0.0.1', port: serverPort });
    const client = createSocket('udp4');
    const times: number[] = [];
    const begin = performance.now();
    client.on('message', () => times.push(performance.now() - begin));
    for (let sent = 0; sent < packets; sent++) client.send(Buffer.alloc(1_000), port, '127.0.0.1');
    // Looks, not ms: whatever came while the machine halted us is heard between two of them.
    let [quiet, heard] = [0, 0];
    await until(
      'the echoes come to an end',
      () => {
        quiet = times.length === heard ? quiet + 1 : 0;
        heard = times.length;
        return { quiet, heard };
      },
      (seen) => seen.quiet > 10 && seen.heard > 0,
    );
    client.close();
    server.close();
    return times;
  }

  it('carries all where nothing is wrong', async () => {
    expect(await echoed({}, 20)).toHaveLength(20);
  });

  it('loses a share', async () => {
    expect(await echoed({ loss: 0.5 }, 40)).toHaveLength(20);
  });

  it('delays each packet', async () => {
    expect(Math.min(...(await echoed({ delay: 100 }, 5)))).toBeGreaterThan(90);
  });

  it('lets through no more than its rate, and loses what would wait too long', async () => {
    // 8 kbit each at 100 kbit/s: one in 80 ms, so four within the queue.
    const arrived = await echoed({ rate: 100 }, 20);
    expect(arrived.length).toBeGreaterThanOrEqual(3);
    expect(arrived.length).toBeLessThan(20);
    // However late the machine is: none is earlier than its turn.
    for (const [index, at] of arrived.entries()) expect(at).toBeGreaterThan((index + 1) * 80 - 10);
  });
});

describe('until', () => {
  it('answers what was enough, and fails with what it saw last', async () => {
    let count = 0;
    expect(
      await until(
        'three',
        () => ++count,
        (seen) => seen === 3,
      ),
    ).toBe(3);
    await expect(
      until(
        'never',
        () => 7,
        () => false,
        { deadline: 50 },
      ),
    ).rejects.toThrow('saw 7');
    await expect(
      throughout(
        'quiet',
        () => 8,
        () => false,
        { period: 50 },
      ),
    ).rejects.toThrow('saw 8');
  });
});

it('finds the children of a process', async () => {
  expect(await childrenOf(process.ppid)).toContainEqual(expect.objectContaining({ pid: process.pid }));
});
