import { delimiter, join, sep } from 'node:path';

/**
 * The environment in which the project's own tools run: node_modules/.bin first, which holds the pinned Node.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withProjectTools(root, env) {
  return { ...env, PATH: [join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter) };
}

/**
 * The environment in which npm runs: without any node_modules/.bin, since npm replaces that folder, and the Node that
 * it would run on with it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutProjectTools(env) {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return {
    ...env,
    PATH: folders.filter((folder) => !folder.includes(`node_modules${sep}.bin`)).join(delimiter),
  };
}
