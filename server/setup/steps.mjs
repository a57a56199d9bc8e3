import { join } from 'node:path';
import { buildClient } from './client-build.mjs';
import { installDependencies } from './dependencies.mjs';
import { isFailure } from './failure.mjs';
import { createGuard } from './guard.mjs';
import { provideMediaWorker } from './media-worker.mjs';
import { createReport } from './report.mjs';
import { checkRuntime } from './runtime.mjs';
import { provideTestTools } from './test-tools.mjs';
import { provideVoices } from './voices.mjs';

/**
 * What every step is given: where the checkout is, the environment, and the guard that undoes half-done work.
 *
 * @typedef {{ root: string, env: NodeJS.ProcessEnv, guard: import('./guard.mjs').Guard }} Context
 * @typedef {import('./report.mjs').StepReport} StepReport
 * @typedef {{ name: string, run: (context: Context, report: StepReport) => Promise<void> }} Step
 * @typedef {'start' | 'demo' | 'test' | 'check'} Mode
 */

/** @type {Record<'dependencies' | 'runtime' | 'worker' | 'tools' | 'voices' | 'client', Step>} */
const step = {
  dependencies: { name: 'dependencies', run: installDependencies },
  runtime: { name: 'runtime', run: checkRuntime },
  worker: { name: 'media worker', run: provideMediaWorker },
  tools: { name: 'test tools', run: provideTestTools },
  voices: { name: 'voices of the demo', run: provideVoices },
  client: { name: 'client', run: buildClient },
};

/** @type {Record<Mode, readonly Step[]>} */
const stepsOf = {
  start: [step.dependencies, step.runtime, step.worker, step.client],
  demo: [step.dependencies, step.runtime, step.worker, step.voices, step.client],
  test: [step.dependencies, step.runtime, step.worker, step.tools, step.client],
  check: [step.dependencies, step.runtime],
};

/**
 * @param {string} word
 * @returns {word is Mode}
 */
export function isMode(word) {
  return Object.hasOwn(stepsOf, word);
}

/**
 * Runs the steps of a mode in order and stops at the first that fails. A step that finds its work done says nothing.
 *
 * @param {{ mode: Mode, quiet: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function setUp({ mode, quiet }) {
  const steps = stepsOf[mode];
  const guard = createGuard();
  const context = { root: join(import.meta.dirname, '..', '..'), env: process.env, guard };
  const report = createReport({ total: steps.length, out: process.stderr });
  try {
    for (const [index, { name, run }] of steps.entries()) await run(context, report.step(index + 1, name));
    report.finish({ quiet });
    return 0;
  } catch (error) {
    if (!isFailure(error)) throw error;
    report.fail(error);
    return 1;
  } finally {
    guard.close();
  }
}
