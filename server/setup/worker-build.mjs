import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';
import { ensurePackages, isInPath } from './debian.mjs';
import { SetupFailure } from './failure.mjs';
import { whyNotWorker } from './worker-check.mjs';
import { mediasoupFolder, recipeFolder } from './worker-location.mjs';

/** Debian's names of the libraries that the Makefile links; all are in Debian 12 and later. */
const libraries = ['libuv1-dev', 'libssl-dev', 'libsrtp2-dev', 'libabsl-dev', 'libflatbuffers-dev'];

/** Programs, which may also come from elsewhere than Debian's package. */
const programs = [
  { name: 'g++', program: 'g++' },
  { name: 'make', program: 'make' },
  { name: 'flatbuffers-compiler', program: 'flatc' },
];

/**
 * Builds the worker from the source inside the npm package (some minutes), by the Makefile of server/media-worker.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @param {{ workshop: string, out: string }} places a folder for what is made on the way; the finished binary
 * @returns {Promise<import('./worker-sources.mjs').Offer>}
 */
export async function buildWorker(context, report, { workshop, out }) {
  const { env, guard } = context;
  if (process.platform !== 'linux') return { none: 'building one from source is prepared for Linux only' };
  const needs = [
    ...programs.map(({ name, program }) => ({ name, isPresent: () => isInPath(program, env) })),
    ...libraries.map((name) => ({ name })),
  ];
  await ensurePackages(context, report, { needs, purpose: 'building the media worker' });

  const settings = [`SRC=${join(mediasoupFolder, 'worker')}`, `BUILD=${workshop}`, `OUT=${out}`];
  // An own MAKEFLAGS would count the jobs of the make that may have started us.
  const options = { cwd: recipeFolder, env: { ...env, MAKEFLAGS: '' }, guard };
  const counted = await run(['make', '--silent', ...settings, 'count'], options);
  const total = Number(counted.tail.at(-1));
  let done = 0;
  const onLine = (/** @type {string} */ line) => {
    if (!line.startsWith('compiled ')) return;
    done += 1;
    report.progress('building from source', { done, total, what: 'files' });
  };
  report.progress('building from source', { done, total, what: 'files' });
  const jobs = availableParallelism();
  const built = await run(['make', '--silent', `-j${jobs}`, ...settings], { ...options, onLine });
  if (!built.ok) {
    const lines = built.tail.filter((line) => !line.startsWith('compiled '));
    throw new SetupFailure('the media worker could not be built from source.', [
      ...lines.slice(-8),
      `To see all of it: make -C ${recipeFolder} BUILD=/tmp/worker-build`,
    ]);
  }
  const why = whyNotWorker(out);
  return why === undefined ? { binary: out } : { none: `the one built from source does not run: ${why}` };
}
