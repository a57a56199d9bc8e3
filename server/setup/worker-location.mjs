import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The folder with the Makefile and the shims that make the worker. */
export const recipeFolder = join(root, 'server', 'media-worker');

/** The npm package whose worker we run. */
export const mediasoupFolder = join(root, 'node_modules', 'mediasoup');

/**
 * The folder where what is expensive to make is kept, outside the checkout so that a fresh clone finds it again.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string}
 */
export function cacheFolder(env) {
  return env['ENTENTE_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'entente');
}

/**
 * Names a build of the worker. Two builds with the same name can stand in for each other.
 *
 * @param {{ version: string, platform: string, arch: string, recipe: string }} parts
 * @returns {string}
 */
export function workerKey({ version, platform, arch, recipe }) {
  return `${version}-${platform}-${arch}-${recipe}`;
}

/**
 * Fingerprint (12 hexadecimal digits) of the recipe: the Makefile and every shim, by name and content.
 *
 * @param {string} folder
 * @returns {string}
 */
export function recipeHash(folder) {
  const shims = readdirSync(join(folder, 'shim'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.h'))
    .map((name) => join('shim', name));
  const hash = createHash('sha256');
  for (const name of ['Makefile', ...shims.sort()]) {
    hash
      .update(`${name.replaceAll('\\', '/')}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Where the worker of the installed mediasoup is kept on this machine, whether or not it is there yet. Undefined when
 * mediasoup is not installed.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function cachedWorkerPath(env) {
  const manifest = join(mediasoupFolder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { platform, arch } = process;
  const key = workerKey({ version, platform, arch, recipe: recipeHash(recipeFolder) });
  const binary = platform === 'win32' ? 'mediasoup-worker.exe' : 'mediasoup-worker';
  return join(cacheFolder(env), 'media-worker', key, binary);
}

/**
 * The worker that the operator names, if any. `MEDIASOUP_WORKER_BIN` is mediasoup's own variable and serves as well.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ variable: string, binary: string } | undefined}
 */
export function explicitWorker(env) {
  for (const variable of ['ENTENTE_MEDIA_WORKER_BIN', 'MEDIASOUP_WORKER_BIN']) {
    const binary = env[variable];
    if (binary) return { variable, binary };
  }
  return undefined;
}

/**
 * The worker binary to give to mediasoup's `createWorker({ workerBin })`: the one that the operator names, else the one
 * that the set-up put into the cache. Undefined when there is neither: then mediasoup looks in its own folder.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function findWorkerBinary(env) {
  const explicit = explicitWorker(env);
  if (explicit !== undefined) return explicit.binary;
  const cached = cachedWorkerPath(env);
  return cached && existsSync(cached) ? cached : undefined;
}
