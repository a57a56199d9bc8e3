import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium-location.mjs';
import { ensurePackages, isInPath } from './debian.mjs';
import { SetupFailure } from './failure.mjs';

const debianPostgres = '/usr/lib/postgresql';

/**
 * Step: what the tests use for real is on the machine: a browser, a TURN server, a database server. The tests start
 * their own private ones on free ports; a service that the system runs is never touched.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @returns {Promise<void>}
 */
export async function provideTestTools(context, report) {
  const { env } = context;
  const explicit = env['ENTENTE_CHROMIUM'];
  if (explicit && !existsSync(explicit)) {
    throw new SetupFailure(`ENTENTE_CHROMIUM=${explicit}: there is no such file.`, [
      'Let it name a Chromium, or leave it out: unset ENTENTE_CHROMIUM',
    ]);
  }
  const needs = [
    { name: 'chromium', isPresent: () => findChromium(env) !== undefined },
    { name: 'coturn', isPresent: () => isInPath('turnserver', env) },
    { name: 'espeak-ng', isPresent: () => isInPath('espeak-ng', env) },
    { name: 'opus-tools', isPresent: () => isInPath('opusenc', env) },
    { name: 'postgresql', isPresent: () => isInPath('postgres', env) || hasDebianPostgres(debianPostgres) },
  ];
  await ensurePackages(context, report, { needs, purpose: 'the tests' });
}

/**
 * Debian keeps the server's programs out of the search path, in a folder for each version.
 *
 * @param {string} folder
 * @returns {boolean}
 */
export function hasDebianPostgres(folder) {
  return (
    existsSync(folder) &&
    readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin', 'postgres')))
  );
}
