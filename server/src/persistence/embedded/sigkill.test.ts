import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entry, talks } from '../contract/samples.ts';
import { StoreLocked } from '../store-errors.ts';
import { openEmbeddedStore } from './embedded-store.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'test', 'append-forever.ts');

/** A process that owns `file` and appends to it until it is killed; it prints each number that was acknowledged. */
function appending(file: string) {
  const child = spawn(process.execPath, [program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<number | null> => {
    const line = await lines.next();
    return line.done === true ? null : Number(line.value);
  };
  return {
    /** The next number that was acknowledged. */
    next,
    /** Kills it at once; answers the last number that was acknowledged. */
    kill: async (last: number): Promise<number> => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      let acknowledged = last;
      for (let seq = await next(); seq !== null; seq = await next()) acknowledged = seq;
      await ended;
      return acknowledged;
    },
  };
}

describe('a process killed with SIGKILL', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
    file = join(folder, 'entente.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'loses nothing that was acknowledged, and leaves no lock, twenty times over',
    { timeout: 180_000 },
    async () => {
      let last = 0;
      for (let kills = 0; kills < 20; kills += 1) {
        const child = appending(file);
        for (let count = 0; count <= kills; count += 1) last = (await child.next()) ?? last;
        last = await child.kill(last);
      }
      const store = await openEmbeddedStore({ file });
      const log = await store.log.read(talks);
      await store.close();
      expect(last).toBeGreaterThan(20);
      expect(log.length).toBeGreaterThanOrEqual(last);
      // Two entries go into each append: whole, or not at all.
      expect(log.length % 2).toBe(0);
      expect(log).toEqual(log.map((_, index) => entry(index + 1)));
    },
  );

  it('kept the file for itself until then', async () => {
    const child = appending(file);
    await child.next();
    await expect(openEmbeddedStore({ file })).rejects.toBeInstanceOf(StoreLocked);
    await child.kill(0);
    await (await openEmbeddedStore({ file })).close();
  });
});
