/**
 * What the set-up reads of npm's lock file, and of the record that npm keeps in node_modules of what it installed.
 *
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   os?: readonly string[], cpu?: readonly string[],
 * }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * How many packages npm will fetch on this kind of machine.
 *
 * @param {LockFile} lock
 * @param {{ platform: string, arch: string }} machine
 * @returns {number}
 */
export function packagesToFetch(lock, { platform, arch }) {
  return fetched(lock).filter(
    ([, { os, cpu }]) => (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true),
  ).length;
}

/**
 * Is what npm recorded as installed what the lock file asks for? Then an install made by hand needs no repeating.
 * Optional packages may be missing: those are the ones for other systems.
 *
 * @param {LockFile} lock
 * @param {LockFile} installed
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  return fetched(lock).every(([path, wanted]) => {
    const found = installed.packages[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {LockFile} lock */
function fetched({ packages }) {
  // The other paths are the workspaces themselves, and links to them.
  return Object.entries(packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && link !== true,
  );
}
