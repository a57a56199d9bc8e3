import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const secret = 'a-secret-of-this-test-alone';

/** Debian's coturn on the loopback, with time-limited credentials from a shared secret (`use-auth-secret`). */
export class Turn implements AsyncDisposable {
  readonly port: number;
  readonly secret = secret;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, { port, folder }: { port: number; folder: string }) {
    this.#process = child;
    this.port = port;
    this.#folder = folder;
  }

  get url(): string {
    return `turn:127.0.0.1:${this.port}?transport=udp`;
  }

  static async start(): Promise<Turn> {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'entente-turn-'));
    const child = spawn(
      'turnserver',
      [
        ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--fingerprint', '--realm=entente.test'],
        ...['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', '--allow-loopback-peers'],
        ...[`--listening-port=${port}`, '--use-auth-secret', `--static-auth-secret=${secret}`],
        ...[
          `--pidfile=${join(folder, 'turn.pid')}`,
          `--userdb=${join(folder, 'turn.db')}`,
          '--log-file=stdout',
        ],
      ],
      { stdio: 'ignore' },
    );
    const turn = new Turn(child, { port, folder });
    await until('coturn listens', () => listens(port), Boolean, { deadline: 30_000 });
    return turn;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null && this.#process.kill('SIGKILL')) await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
