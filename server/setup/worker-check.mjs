import { spawnSync } from 'node:child_process';

/** What the worker exits with when it finds that not mediasoup but somebody else started it (its main.cpp). */
const notMyParent = 41;

/**
 * Why a file cannot serve as media worker on this machine, or undefined if it can. The worker is run without the
 * variable by which mediasoup makes itself known: a sound one loads all its libraries and then declines.
 *
 * @param {string} binary
 * @returns {string | undefined}
 */
export function whyNotWorker(binary) {
  const { status, stderr, error } = spawnSync(binary, [], { env: {}, encoding: 'utf8', timeout: 10_000 });
  if (status === notMyParent) return undefined;
  if (error !== undefined) return error.message;
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return said === '' ? `it is not a media worker (exit code ${status})` : said;
}
