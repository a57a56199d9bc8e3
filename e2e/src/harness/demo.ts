import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Invitation } from './delegate.ts';
import { freePorts } from './free-port.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** `npm run demo` in a process of its own, with data and ports of its own. */
export class Demo implements AsyncDisposable {
  readonly #end: () => Promise<void>;
  readonly #said: () => string;

  private constructor(end: () => Promise<void>, said: () => string) {
    this.#end = end;
    this.#said = said;
  }

  /** Resolves when it has printed its links. */
  static async start(): Promise<Demo> {
    const [http = 0, media = 0] = await freePorts(2);
    const folder = await mkdtemp(join(tmpdir(), 'entente-demo-'));
    const child = spawn(process.execPath, [join(root, 'server', 'src', 'cli', 'demo.ts')], {
      cwd: root,
      env: {
        ...process.env,
        ENTENTE_PORT: String(http),
        ENTENTE_PUBLIC_URL: `http://localhost:${http}`,
        ENTENTE_DATA: folder,
        ENTENTE_MEDIA_PORT: String(media),
        ENTENTE_MEDIA_WORKERS: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    const end = async (): Promise<void> => {
      process.off('exit', kill);
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    };
    const demo = new Demo(end, () => said);
    try {
      await until(
        'the demo has printed its links',
        () => ({ said, code: child.exitCode }),
        (now) => now.said.includes('To stop') || now.code !== null,
        { deadline: 60_000, every: 100 },
      );
    } catch (error) {
      await end();
      throw error;
    }
    return demo;
  }

  /** Everything that it has printed. */
  get said(): string {
    return this.#said();
  }

  /** The way in for somebody whom it names, by the row with their link. */
  invitation(name: string): Invitation {
    const row = this.said.split('\n').find((line) => line.trim().startsWith(name));
    const [, role, link] = row?.trim().split(/\s{2,}/) ?? [];
    if (role === undefined || link === undefined) throw new Error(`no link for ${name} in:\n${this.said}`);
    return { participantId: name, name, role, link };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#end();
  }
}
