import { ParticipantId } from '@entente/shared/ids';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { createIceServers } from './ice-servers.ts';
import { HeldClock } from './testing/held-clock.ts';

const ada = ParticipantId.parse('ada');
const bo = ParticipantId.parse('bo');

describe('relays for a participant', () => {
  const clock = new HeldClock();
  const turn = { urls: ['turn:turn.example.org:3478'], secret: 'shared', ttlSeconds: 3600 };

  it('are none without a TURN server', () => {
    expect(createIceServers(null, clock)(ada)).toEqual([]);
  });

  it('have a user name that expires and says no name, and its HMAC as password', () => {
    const [server] = createIceServers(turn, clock)(ada);
    expect(server?.urls).toEqual(turn.urls);
    expect(server?.username).toMatch(new RegExp(`^${String(clock.now() / 1000 + 3600)}:[0-9a-f]{16}$`));
    expect(server?.username).not.toContain('ada');
    expect(server?.credential).toBe(
      createHmac('sha1', 'shared')
        .update(server?.username ?? '')
        .digest('base64'),
    );
  });

  it('differ for each participant and expire later when asked for later', () => {
    const serversFor = createIceServers(turn, clock);
    expect(serversFor(ada)[0]?.credential).not.toBe(serversFor(bo)[0]?.credential);
    const before = serversFor(ada)[0]?.username;
    clock.advance(1000);
    expect(serversFor(ada)[0]?.username).not.toBe(before);
  });
});

const coturn = ['/usr/bin/turnserver', '/usr/bin/turnutils_uclient'] as const;

describe('a real coturn', () => {
  const secret = 'a-secret-of-this-test';
  let port = 0;
  let folder = '';
  let server: ChildProcess;

  beforeAll(async () => {
    if (!coturn.every((path) => existsSync(path)))
      throw new Error('there is no coturn here; install it: apt-get install --no-install-recommends coturn');
    folder = await mkdtemp(join(tmpdir(), 'entente-turn-'));
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    port = socket.address().port;
    await new Promise<void>((resolve) => socket.close(() => resolve()));
    server = spawn(
      coturn[0],
      [
        ...['-n', '--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=example.org'],
        ...['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${String(port)}`],
        ...['--allow-loopback-peers', '--cli-password=unused', '--no-cli', '--no-tls', '--no-dtls'],
        ...['--log-file=stdout', `--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'db')}`],
      ],
      { stdio: ['ignore', 'pipe', 'ignore'], cwd: folder },
    );
  });
  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  });

  /** Whether a relay was allocated and carried its messages to and fro. */
  const relays = async (username: string, credential: string): Promise<boolean> => {
    const args = ['-u', username, '-w', credential, '-y', '-c', '-n', '2', '-p', String(port), '127.0.0.1'];
    const client = spawn(coturn[1], args, { stdio: ['ignore', 'pipe', 'ignore'], cwd: folder });
    let said = '';
    client.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const timer = setTimeout(() => client.kill('SIGKILL'), 10_000);
    await once(client, 'close');
    clearTimeout(timer);
    return /tot_recv_msgs=[1-9]/.test(said);
  };

  it('relays for the credentials that are made here, and for no others', async () => {
    const turn = { urls: ['turn:127.0.0.1'], secret, ttlSeconds: 60 };
    const [good] = createIceServers(turn, systemClock)(ada);
    const [expired] = createIceServers({ ...turn, ttlSeconds: -60 }, systemClock)(ada);
    const [foreign] = createIceServers({ ...turn, secret: 'another' }, systemClock)(ada);
    await expect
      .poll(() => relays(good?.username ?? '', good?.credential ?? ''), { timeout: 50_000 })
      .toBe(true);
    expect(await relays(expired?.username ?? '', expired?.credential ?? '')).toBe(false);
    expect(await relays(foreign?.username ?? '', foreign?.credential ?? '')).toBe(false);
  });
});
