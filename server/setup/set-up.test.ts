import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './child.mjs';
import { aptLine, missingPackages } from './debian.mjs';
import { createGuard } from './guard.mjs';
import { alone } from './mutex.mjs';
import { createReport } from './report.mjs';
import { judgeRuntime } from './runtime.mjs';
import { hasDebianPostgres } from './test-tools.mjs';
import { withProjectTools, withoutProjectTools } from './tool-path.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-set-up-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the runtime', () => {
  it('is the pinned Node wherever it runs, else a Node of the machine that is new enough', () => {
    expect(judgeRuntime({ pinned: '24.21.0', own: '20.19.0' })).toEqual({
      version: '24.21.0',
      whose: 'pinned',
    });
    expect(judgeRuntime({ pinned: undefined, own: '24.7.0' })).toEqual({ version: '24.7.0', whose: 'own' });
    expect(judgeRuntime({ pinned: undefined, own: '22.17.9' })).toBeUndefined();
    expect(judgeRuntime({ pinned: undefined, own: '20.20.2' })).toBeUndefined();
  });

  it('comes first in the path for our tools and not at all for npm, which replaces it', () => {
    const ours = withProjectTools('/p', { PATH: '/usr/bin' });
    expect(ours['PATH']).toBe(`${join('/p', 'node_modules', '.bin')}:/usr/bin`);
    expect(withoutProjectTools(ours)['PATH']).toBe('/usr/bin');
  });
});

describe('Debian packages', () => {
  it('are those that are neither installed nor brought otherwise', () => {
    const needs = [
      { name: 'g++', isPresent: () => true },
      { name: 'make', isPresent: () => false },
      { name: 'a-dev' },
      { name: 'b-dev' },
    ];
    expect(missingPackages(needs, (names) => new Set(names.filter((name) => name === 'a-dev')))).toEqual([
      'make',
      'b-dev',
    ]);
  });

  it('are told as one line to type, with sudo unless root reads it', () => {
    expect(aptLine(['make', 'b-dev'], { asRoot: true })).toBe(
      'apt-get update && apt-get install -y --no-install-recommends make b-dev',
    );
    expect(aptLine(['make'], { asRoot: false })).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends make',
    );
  });

  it('are not needed for PostgreSQL when a server of any version is there', () => {
    expect(hasDebianPostgres(join(folder, 'absent'))).toBe(false);
    mkdirSync(join(folder, '15', 'bin'), { recursive: true });
    expect(hasDebianPostgres(folder)).toBe(false);
    writeFileSync(join(folder, '15', 'bin', 'postgres'), '');
    expect(hasDebianPostgres(folder)).toBe(true);
  });
});

describe('the report', () => {
  function recorded(options: { isTTY: boolean }) {
    const written: string[] = [];
    const out = { ...options, write: (text: string) => written.push(text) > 0 };
    return { written, report: createReport({ total: 3, out, now: () => 0 }) };
  }

  it('is one line when there is nothing to do, and none when asked to be quiet', () => {
    const loud = recorded({ isTTY: false });
    loud.report.finish({ quiet: false });
    expect(loud.written).toEqual(['set-up: nothing to do\n']);
    const quiet = recorded({ isTTY: false });
    quiet.report.finish({ quiet: true });
    expect(quiet.written).toEqual([]);
  });

  it('tells progress in a log by a line each tenth of the way', () => {
    const { written, report } = recorded({ isTTY: false });
    const step = report.step(2, 'media worker');
    for (let done = 0; done <= 258; done += 1)
      step.progress('building from source', { done, total: 258, what: 'files' });
    expect(written).toHaveLength(11);
    expect(written[0]).toBe('[2/3] media worker: building from source, 0 of 258 files\n');
    expect(written.at(-1)).toBe('[2/3] media worker: building from source, 258 of 258 files\n');
  });

  it('tells progress on a terminal by one line that is rewritten', () => {
    const { written, report } = recorded({ isTTY: true });
    const step = report.step(1, 'client');
    step.progress('building', { done: 1, total: 2, what: 'files' });
    step.progress('building', { done: 2, total: 2, what: 'files' });
    report.finish({ quiet: false });
    expect(written.slice(0, 2).join('')).not.toContain('\n');
    expect(written.at(-1)).toMatch(/set-up: done in 0 s\n$/);
  });
});

describe('two set-ups at once', () => {
  it('do the work one after the other, and the second is told whom it waits for', async () => {
    const lock = join(folder, 'lock');
    const guard = createGuard();
    const order: string[] = [];
    const waits: string[] = [];
    const options = { guard, onWait: (holder: string) => waits.push(holder) > 0 };
    const first = alone(lock, options, async () => {
      order.push('first begins');
      await pause(50);
      order.push('first ends');
    });
    const second = alone(lock, options, async () => void order.push('second'));
    await Promise.all([first, second]);
    guard.close();
    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(waits).toEqual([`${process.pid}@${hostname()}`]);
    expect(existsSync(lock)).toBe(false);
  });

  it('take over from one that died', async () => {
    const lock = join(folder, 'lock');
    const guard = createGuard();
    const dead = await run(['sh', '-c', 'echo $$'], { cwd: folder, env: process.env, guard });
    writeFileSync(lock, `${dead.tail[0] ?? ''}@${hostname()}`);
    const holder = await alone(lock, { guard, onWait: () => undefined }, async () =>
      readFileSync(lock, 'utf8'),
    );
    guard.close();
    expect(holder).toBe(`${process.pid}@${hostname()}`);
  });
});
