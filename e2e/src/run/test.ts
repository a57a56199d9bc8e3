/**
 * `npm test`: every suite, one after the other, and one line that sums them up.
 * `npm test -- shared server` runs only those.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../server/setup/chromium-location.mjs';
import { outcomeOf, sumLine, table, type Outcome } from './suite-outcome.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Cheap ones first. */
const suites = ['shared', 'server', 'client', 'e2e'] as const;

type Suite = (typeof suites)[number];

function chosen(names: readonly string[]): readonly Suite[] | { readonly unknown: string } {
  const unknown = names.find((name) => !suites.some((suite) => suite === name));
  if (unknown !== undefined) return { unknown };
  return names.length === 0 ? suites : suites.filter((name) => names.includes(name));
}

async function runSuite(name: Suite, folder: string): Promise<Outcome> {
  const file = join(folder, `${name}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const began = performance.now();
  console.log(`\n=== ${name}`);
  const chromium = findChromium(process.env);
  const child = spawn(process.execPath, [vitest, 'run', '--root', name, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium === undefined ? {} : { ENTENTE_CHROMIUM: chromium }) },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return outcomeOf(name, {
    report: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    exitCode: code ?? 1,
    seconds: (performance.now() - began) / 1000,
  });
}

const selection = chosen(process.argv.slice(2));
if ('unknown' in selection) {
  console.error(`There is no suite '${selection.unknown}'. There are: ${suites.join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
const outcomes: Outcome[] = [];
try {
  for (const suite of selection) outcomes.push(await runSuite(suite, folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${table(outcomes)}\n\n${sumLine(outcomes)}`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
