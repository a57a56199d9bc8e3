import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

/** The oldest Node that has all the server uses (its argon2 came last), where the pinned one cannot run. */
const oldestOwn = { major: 24, minor: 7 };

/**
 * Says which Node will run the project's npm scripts: the pinned one that came with the install, since npm puts
 * node_modules/.bin first, else the machine's own. Undefined if neither will do.
 *
 * @param {{ pinned: string | undefined, own: string }} versions such as '24.21.0'
 * @returns {{ version: string, whose: 'pinned' | 'own' } | undefined}
 */
export function judgeRuntime({ pinned, own }) {
  if (pinned !== undefined) return { version: pinned, whose: 'pinned' };
  const [major = 0, minor = 0] = own.split('.').map(Number);
  const newEnough = major > oldestOwn.major || (major === oldestOwn.major && minor >= oldestOwn.minor);
  return newEnough ? { version: own, whose: 'own' } : undefined;
}

/**
 * Step: is there a Node that can run Entente?
 *
 * @param {import('./steps.mjs').Context} context
 * @returns {Promise<void>}
 */
export async function checkRuntime({ root }) {
  const runtime = judgeRuntime({ pinned: pinnedVersion(root), own: process.versions.node });
  if (runtime !== undefined) return;
  const { platform, arch, versions } = process;
  throw new SetupFailure(
    `Entente has no Node of its own for ${platform}-${arch}, and Node ${versions.node} here is too old to run it.`,
    [
      `Install Node 24 (at least ${oldestOwn.major}.${oldestOwn.minor}) from https://nodejs.org, then repeat the command.`,
    ],
  );
}

/**
 * It is asked rather than looked at: on a system with another C library the file is there and does not run.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
function pinnedVersion(root) {
  const file = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(file)) return undefined;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}
