import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** How long a program may take to say what is waited for, in ms. */
const patience = 90_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program of ours as a process of its own, with its output. */
export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #heard: () => void = () => undefined;
  out = '';
  err = '';

  constructor(file: string, args: readonly string[], settings: Record<string, string>) {
    const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
    this.#child = spawn(process.execPath, [join(source, file), ...args], { env: environment });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.out += chunk.toString('utf8');
      this.#heard();
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString('utf8')));
    this.#ended = once(this.#child, 'close').finally(() => this.#heard());
  }

  /** The first match in what it prints; rejects if it ends before, or takes too long. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const until = performance.now() + patience;
    for (;;) {
      const found = pattern.exec(this.out);
      if (found !== null) return found;
      if (this.#child.exitCode !== null || performance.now() > until)
        throw new Error(`never said ${String(pattern)}:\n${this.out}\n${this.err}`);
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        setTimeout(resolve, 500).unref();
      });
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async ended(): Promise<Ended> {
    await this.#ended;
    return { code: this.#child.exitCode, out: this.out, err: this.err };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** That it ended with `code`, and told the reason on standard error. */
export function expectEnd(ended: Ended, code: number, told: RegExp): void {
  expect(ended.err).toMatch(told);
  expect(ended.code).toBe(code);
}
