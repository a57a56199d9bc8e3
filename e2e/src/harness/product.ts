import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cut } from './cut.ts';
import type { Invitation } from './delegate.ts';
import { freePorts } from './free-port.ts';
import { childrenOf, holderOf, type Process } from './processes.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Servers that run now: a test run that ends before its tests do takes them along. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Settings of the server by name, as `ENTENTE_GRACE`. */
export type Settings = Readonly<Record<string, string>>;

export interface Created {
  readonly meetingId: string;
  readonly invitations: readonly Invitation[];
}

/**
 * The real product: `node server/src/main.ts` in a process of its own, on free ports and with a data folder of its own.
 * People reach it through a wire that can be cut; media goes beside it.
 */
export class Product implements AsyncDisposable {
  readonly url: string;
  readonly wire: Cut;
  readonly folder: string;
  readonly #settings: Settings;
  readonly #log: string[] = [];
  #process: ChildProcess | null = null;

  private constructor({ wire, folder, settings }: { wire: Cut; folder: string; settings: Settings }) {
    this.wire = wire;
    this.url = `http://localhost:${wire.port}`;
    this.folder = folder;
    this.#settings = settings;
  }

  static async start(settings: Settings = {}): Promise<Product> {
    const [near = 0, far = 0, media = 0] = await freePorts(3);
    const folder = await mkdtemp(join(tmpdir(), 'entente-e2e-'));
    const wire = await Cut.open({ port: near, to: far });
    const product = new Product({
      wire,
      folder,
      settings: {
        ENTENTE_PORT: String(far),
        ENTENTE_PUBLIC_URL: `http://localhost:${near}`,
        ENTENTE_DATA: folder,
        ENTENTE_MEDIA_PORT: String(media),
        ENTENTE_MEDIA_WORKERS: '1',
        ENTENTE_RATE: '1000000',
        ENTENTE_LOG_LEVEL: 'debug',
        ...settings,
      },
    });
    await product.start();
    return product;
  }

  /** Starts it again, on the same data and the same ports; answers when it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'server', 'src', 'main.ts')], {
      cwd: root,
      env: { ...environment(), ...this.#settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    let said = '';
    const keep = (chunk: Buffer): void => {
      said += chunk.toString();
      this.#log.push(chunk.toString());
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await until(
      'the server listens',
      async () => {
        const healthy = await this.#healthy();
        // What it prints, with the link for the first organiser, comes by another way than that it is well.
        return { code: child.exitCode, isUp: healthy && said.includes('To stop'), log: said.slice(-1_500) };
      },
      ({ code, isUp }) => isUp || code !== null,
      { deadline: 100_000, every: 20 },
    );
    if (child.exitCode !== null) throw new Error(`the server ended at its start:\n${this.log}`);
  }

  /** Everything that the server has written, over all its lives. */
  get log(): string {
    return this.#log.join('');
  }

  get alive(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get pid(): number {
    if (this.#process?.pid === undefined) throw new Error('the server does not run');
    return this.#process.pid;
  }

  /** SIGKILL, as when the power goes; its media workers go with it. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === null || !this.alive) return;
    const workers = await this.mediaWorkers();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    for (const { pid } of workers) endIfThere(pid);
  }

  async mediaWorkers(): Promise<Process[]> {
    return (await childrenOf(this.pid)).filter(({ command }) => command.includes('mediasoup-worker'));
  }

  /** The file of the media worker that runs. */
  async workerBinary(): Promise<string> {
    const [worker] = await this.mediaWorkers();
    if (worker === undefined) throw new Error('no media worker runs');
    return readlink(`/proc/${worker.pid}/exe`);
  }

  /** The worker that carries the media now; undefined while there is none. A spare may run beside it. */
  async mediaWorkerInService(): Promise<Process | undefined> {
    return holderOf(Number(this.#settings['ENTENTE_MEDIA_PORT']), await this.mediaWorkers());
  }

  async killMediaWorker(): Promise<void> {
    const worker = await this.mediaWorkerInService();
    if (worker === undefined) throw new Error('no media worker is in service');
    process.kill(worker.pid, 'SIGKILL');
  }

  /** `POST /api/meetings` with the operator's token; answers a personal link for everybody in the file. */
  async createMeeting(file: object): Promise<Created> {
    const answer = await this.call('POST /api/meetings', file);
    const { meeting, links } = answer as { meeting: { id: string }; links: Invitation[] };
    return { meetingId: meeting.id, invitations: links };
  }

  /** Calls a route as the operator does; throws on a refusal. */
  async call(route: string, body: object): Promise<unknown> {
    const { token } = JSON.parse(await readFile(join(this.folder, 'operator.json'), 'utf8')) as {
      token: string;
    };
    const [method = 'GET', path = '/'] = route.split(' ');
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  /** A figure of `/metrics`. */
  async figure(name: string): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    if (found === undefined) throw new Error(`/metrics has no ${name}`);
    return Number(found);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await this.wire[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }

  #healthy(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.#settings['ENTENTE_PORT'] ?? ''}/api/health`, {
      signal: AbortSignal.timeout(1_000),
    }).then(
      (response) => response.ok,
      () => false,
    );
  }
}

/** The environment without settings of the person who runs the tests, but with what the set-up found. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['ENTENTE_CACHE', 'ENTENTE_MEDIA_WORKER_BIN'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('ENTENTE_') || kept.includes(name)),
  );
}

function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its parent.
  }
}
