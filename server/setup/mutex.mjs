import { hostname } from 'node:os';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollEvery = 500; // ms

/**
 * Lets only one set-up at a time do `work`, across processes. The lock is a file that names its holder; one whose
 * holder has died is taken over. `work` must look again whether there is anything left to do.
 *
 * @template T
 * @param {string} file
 * @param {{ guard: import('./guard.mjs').Guard, onWait: (holder: string) => void }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, { guard, onWait }, work) {
  mkdirSync(dirname(file), { recursive: true });
  const me = `${process.pid}@${hostname()}`;
  let told = false;
  while (!take(file, me)) {
    const holder = read(file);
    if (holder === undefined) continue;
    if (hasDied(holder)) {
      // Only if it is still the dead one's: another may have taken over since.
      if (read(file) === holder) rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await pause(pollEvery);
  }
  return guard.during(() => rmSync(file, { force: true }), work);
}

/**
 * @param {string} file
 * @param {string} holder
 */
function take(file, holder) {
  // Written aside and linked into place, so that nobody ever reads a lock without a name in it.
  const aside = `${file}.${holder}`;
  writeFileSync(aside, holder);
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Only about a process of this host can we know; one elsewhere, on a shared disk, is taken to live.
 *
 * @param {string} holder
 */
function hasDied(holder) {
  const [pid, host] = holder.split('@');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
