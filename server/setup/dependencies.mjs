import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { SetupFailure } from './failure.mjs';
import { isInstalled, packagesToFetch } from './lock-file.mjs';
import { alone } from './mutex.mjs';
import { withoutProjectTools } from './tool-path.mjs';
import { cacheFolder } from './worker-location.mjs';

/**
 * No install script runs: none of our packages needs one, and mediasoup's would try to build its worker its own way.
 * The http log has a line for each package fetched, which is the only progress that npm tells.
 */
const install = /** @type {const} */ ([
  'npm',
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=http',
]);

/**
 * Step: node_modules holds what the lock file asks for. npm removes the whole folder before it installs, and our stamp
 * with it, so an interrupted install is never taken for a finished one.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @returns {Promise<void>}
 */
export async function installDependencies({ root, env, guard }, report) {
  const lockFile = join(root, 'package-lock.json');
  const stampFile = join(root, 'node_modules', '.entente-setup.json');
  const text = readFileSync(lockFile, 'utf8');
  const lockHash = createHash('sha256').update(text).digest('hex');
  if (readJson(stampFile)?.lockHash === lockHash) return;

  /** @type {import('./lock-file.mjs').LockFile} */
  const lock = JSON.parse(text);
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const mutex = join(cacheFolder(env), 'locks', `install-${checkout}`);
  const onWait = (/** @type {string} */ holder) =>
    report.say(`another set-up (${holder}) is installing here, waiting for it (if it is gone: rm ${mutex})`);
  await alone(mutex, { guard, onWait }, async () => {
    const record = readJson(join(root, 'node_modules', '.package-lock.json'));
    if (record === undefined || !isInstalled(lock, record)) {
      const total = packagesToFetch(lock, process);
      report.say(`npm ci, ${total} packages`);
      let done = 0;
      /** @type {string[]} */
      const errors = [];
      const onLine = (/** @type {string} */ line) => {
        if (line.startsWith('npm error ')) errors.push(line);
        if (!isFetchedPackage(line) || done === total) return;
        done += 1;
        report.progress('fetching', { done, total, what: 'packages' });
      };
      const { ok, tail } = await run(install, { cwd: root, env: withoutProjectTools(env), guard, onLine });
      if (!ok) throw installFailure(errors.length > 0 ? errors : tail);
    }
    writeFileSync(stampFile, `${JSON.stringify({ lockHash })}\n`);
  });
}

/**
 * Is this line of npm's http log about the package itself (an archive under `/-/`), not about its description?
 *
 * @param {string} line
 * @returns {boolean}
 */
export function isFetchedPackage(line) {
  return /^npm http (?:fetch|cache) .*\/-\/\S+\.tgz/.test(line);
}

/** @param {readonly string[]} said what npm said; the reason comes first, general advice after it */
function installFailure(said) {
  return new SetupFailure('npm ci did not succeed.', [
    ...said.slice(0, 6),
    'For the whole story: npm ci --ignore-scripts',
    'On a machine without access to a package registry, copy node_modules from one that has it.',
  ]);
}

/** @param {string} file */
function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
