import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fingerprint of files by name and content, so that a checkout whose times changed but whose text did not is not
 * taken for a new one. What does not exist is left out.
 *
 * @param {string} root
 * @param {{ paths: readonly string[], skip?: RegExp }} what files or folders relative to root; names to leave out
 * @returns {string}
 */
export function fingerprint(root, { paths, skip }) {
  const hash = createHash('sha256');
  for (const name of paths.flatMap((path) => filesIn(root, path))) {
    if (skip?.test(name)) continue;
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesIn(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}
