import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-interrupt-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** A set-up in small: it takes the lock, opens a workshop and starts a program that starts another one. */
function smallSetUp({ unbroken }: { unbroken: boolean }) {
  const script = join(folder, 'small.mjs');
  const program = unbroken
    ? 'echo ready; sleep 0.5; touch finished'
    : 'sleep 600 & echo "$!" > sleeper; echo ready; wait';
  const work = `run(['sh', '-c', ${JSON.stringify(program)}], { cwd, env: process.env, guard, onLine: console.log })`;
  writeFileSync(
    script,
    `import { mkdirSync, rmSync } from 'node:fs';
    import { run } from ${module('./child.mjs')};
    import { createGuard } from ${module('./guard.mjs')};
    import { alone } from ${module('./mutex.mjs')};
    const cwd = import.meta.dirname;
    const guard = createGuard();
    await alone(cwd + '/lock', { guard, onWait() {} }, () => {
      mkdirSync(cwd + '/workshop');
      const work = () => ${work};
      return guard.during(() => rmSync(cwd + '/workshop', { recursive: true }), () => ${unbroken ? 'guard.unbroken(work)' : 'work()'});
    });`,
  );
  return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

it('stops what it started and leaves neither lock nor half-done work when interrupted', async () => {
  const child = smallSetUp({ unbroken: false });
  await once(child.stdout, 'data');
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  expect(existsSync(join(folder, 'workshop'))).toBe(false);
  const sleeper = Number(readFileSync(join(folder, 'sleeper'), 'utf8'));
  await expect.poll(() => isRunning(sleeper)).toBe(false);
});

it('lets what must not be broken off finish before it stops', async () => {
  const child = smallSetUp({ unbroken: true });
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(existsSync(join(folder, 'finished'))).toBe(true);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A dead process that nobody has waited for still answers.
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}
