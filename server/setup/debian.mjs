import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';
import { SetupFailure } from './failure.mjs';

/**
 * Something the machine must have: the Debian package that brings it and, where another way of installing it would
 * serve as well, how to tell that it is there.
 *
 * @typedef {{ name: string, isPresent?: () => boolean }} Need
 */

const dpkgQuery = '/usr/bin/dpkg-query';
const installArguments = ['install', '-y', '--no-install-recommends'];

/**
 * The line to type so that Debian has the packages.
 *
 * @param {readonly string[]} names
 * @param {{ asRoot: boolean }} options
 * @returns {string}
 */
export function aptLine(names, { asRoot }) {
  const sudo = asRoot ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get ${installArguments.join(' ')} ${names.join(' ')}`;
}

/**
 * The packages among the needs that have to be installed.
 *
 * @param {readonly Need[]} needs
 * @param {(names: readonly string[]) => ReadonlySet<string>} installedAmong which of these packages are installed
 * @returns {readonly string[]}
 */
export function missingPackages(needs, installedAmong) {
  const absent = needs.filter(({ isPresent }) => isPresent === undefined || !isPresent());
  const installed = installedAmong(
    absent.filter(({ isPresent }) => isPresent === undefined).map(({ name }) => name),
  );
  return absent.map(({ name }) => name).filter((name) => !installed.has(name));
}

/**
 * Sees to it that the machine has what is needed. As root on Debian it installs what is missing; anywhere else it fails
 * with what to type.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @param {{ needs: readonly Need[], purpose: string }} what
 * @returns {Promise<void>}
 */
export async function ensurePackages({ root, env, guard }, report, { needs, purpose }) {
  const debian = existsSync('/usr/bin/apt-get') && existsSync(dpkgQuery);
  const missing = missingPackages(needs, debian ? installedOnDebian : nothing);
  if (missing.length === 0) return;
  if (!debian) {
    throw new SetupFailure(`${purpose} needs software that was not found here.`, [
      `Debian calls it: ${missing.join(' ')}`,
      'Install the same with the package manager of this system, then repeat the command.',
    ]);
  }
  const asRoot = process.getuid?.() === 0;
  const remedy = [`Type: ${aptLine(missing, { asRoot })}`, 'then repeat the command.'];
  if (!asRoot) {
    throw new SetupFailure(
      `${purpose} needs Debian packages that only root can install: ${missing.join(' ')}`,
      remedy,
    );
  }

  report.say(`installing Debian packages for ${purpose}: ${missing.join(' ')}`);
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, guard };
  // Another apt may be at work, as on a machine that has just started. A failed update is no reason to stop: the
  // lists that are there may do.
  const apt = /** @type {const} */ (['apt-get', '-o', 'DPkg::Lock::Timeout=300']);
  await run([...apt, 'update'], options);
  const words = /** @type {const} */ ([...apt, ...installArguments, ...missing]);
  // Stopped half-way, dpkg would refuse all further work until repaired by hand.
  const { ok, tail } = await guard.unbroken(() => run(words, { ...options, onLine: unpacked(report) }));
  if (!ok) throw new SetupFailure(`apt-get could not install them. ${tail.slice(-3).join(' ')}`, remedy);
}

/**
 * apt tells how many packages it will install before it does, then a line for each that is set up.
 *
 * @param {import('./steps.mjs').StepReport} report
 * @returns {(line: string) => void}
 */
function unpacked(report) {
  let total = 0;
  let done = 0;
  return (line) => {
    const announced = /(\d+) upgraded, (\d+) newly installed/.exec(line);
    if (announced) total = Number(announced[1]) + Number(announced[2]);
    if (!line.startsWith('Setting up ') || done === total) return;
    done += 1;
    report.progress('installing', { done, total, what: 'Debian packages' });
  };
}

/**
 * Is a program of this name in the search path?
 *
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function isInPath(program, env) {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** @param {readonly string[]} names */
function installedOnDebian(names) {
  if (names.length === 0) return nothing();
  const { stdout } = spawnSync(dpkgQuery, ['-W', '-f=${Package} ${db:Status-Status}\\n', ...names], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name = '']) => name));
}

/** @returns {ReadonlySet<string>} */
function nothing() {
  return new Set();
}
