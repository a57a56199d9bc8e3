import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNotWorker } from './worker-check.mjs';
import {
  cacheFolder,
  cachedWorkerPath,
  findWorkerBinary,
  recipeFolder,
  recipeHash,
  workerKey,
} from './worker-location.mjs';
import { fetchPrebuilt, fileFromTar, prebuiltUrl } from './worker-prebuilt.mjs';
import { firstOf } from './worker-sources.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-worker-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

describe('where the worker is kept', () => {
  it('has a name for each version, system and recipe', () => {
    const parts = { version: '3.27.1', platform: 'linux', arch: 'x64', recipe: 'abc' };
    expect(workerKey(parts)).toBe('3.27.1-linux-x64-abc');
  });

  it('changes its name when the Makefile or a shim changes, and for nothing else', () => {
    const copy = join(folder, 'recipe');
    cpSync(recipeFolder, copy, { recursive: true });
    const before = recipeHash(copy);
    expect(before).toBe(recipeHash(recipeFolder));
    writeFileSync(join(copy, 'README.md'), 'changed');
    expect(recipeHash(copy)).toBe(before);
    writeFileSync(join(copy, 'shim', 'srtp.h'), '// changed');
    expect(recipeHash(copy)).not.toBe(before);
  });

  it('is outside the checkout, where the operator or the system wants caches', () => {
    expect(cacheFolder({ ENTENTE_CACHE: '/var/cache/entente', XDG_CACHE_HOME: '/x' })).toBe(
      '/var/cache/entente',
    );
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'entente'));
    expect(cacheFolder({})).toMatch(/\.cache.entente$/);
  });

  it('is told to the server: the named one first, then the cached one, else none', () => {
    const env = { ENTENTE_CACHE: folder };
    expect(findWorkerBinary(env)).toBeUndefined();
    const cached = cachedWorkerPath(env) ?? '';
    mkdirSync(join(cached, '..'), { recursive: true });
    writeFileSync(cached, '');
    expect(findWorkerBinary(env)).toBe(cached);
    expect(findWorkerBinary({ ...env, MEDIASOUP_WORKER_BIN: '/theirs' })).toBe('/theirs');
    expect(
      findWorkerBinary({ ...env, MEDIASOUP_WORKER_BIN: '/theirs', ENTENTE_MEDIA_WORKER_BIN: '/ours' }),
    ).toBe('/ours');
  });
});

describe('which worker is taken', () => {
  const gives = (name: string) => ({ name, offer: async () => ({ binary: `/${name}` }) });
  const lacks = (name: string, none: string) => ({ name, offer: async () => ({ none }) });

  it('takes the first source that has one, and says why not those before it', async () => {
    const found = await firstOf([
      lacks('cached', 'none in the cache'),
      lacks('prebuilt', 'offline'),
      gives('built'),
    ]);
    expect(found).toEqual({ binary: '/built', name: 'built', because: ['none in the cache', 'offline'] });
  });

  it('asks no source after the one that had it', async () => {
    let asked = false;
    const later = {
      name: 'built',
      offer: async () => {
        asked = true;
        return { none: 'never' };
      },
    };
    await firstOf([gives('cached'), later]);
    expect(asked).toBe(false);
  });

  it('gives every reason when there is none at all', async () => {
    expect(await firstOf([lacks('cached', 'a'), lacks('built', 'b')])).toEqual({ none: ['a', 'b'] });
  });

  it('accepts what declines as a media worker does, and tells of anything else why not', () => {
    expect(whyNotWorker(script('sound', 'exit 41'))).toBeUndefined();
    expect(whyNotWorker(script('other', 'exit 0'))).toContain('not a media worker');
    expect(whyNotWorker(script('broken', 'echo "libuv.so.1: not found" >&2; exit 127'))).toBe(
      'libuv.so.1: not found',
    );
    expect(whyNotWorker(join(folder, 'absent'))).toContain('ENOENT');
  });
});

describe('the official prebuilt one', () => {
  const mediasoup = { version: '3.27.1', repository: 'git+https://host.example/m/m.git', mirror: undefined };

  it('is looked for under the name that its makers give it', () => {
    const linux = { platform: 'linux', arch: 'x64', kernel: '6.1.0-31-amd64' };
    const releases = 'https://host.example/m/m/releases/download/3.27.1';
    expect(prebuiltUrl(mediasoup, linux)).toBe(`${releases}/mediasoup-worker-3.27.1-linux-x64-kernel6.tgz`);
    const mac = { platform: 'darwin', arch: 'arm64', kernel: '24.1.0' };
    expect(prebuiltUrl(mediasoup, mac)).toBe(`${releases}/mediasoup-worker-3.27.1-darwin-arm64.tgz`);
    expect(prebuiltUrl({ ...mediasoup, mirror: 'https://mirror.example' }, mac)).toMatch(
      /^https:\/\/mirror\.example\/3\.27\.1\//,
    );
  });

  it('is not asked for when ENTENTE_OFFLINE forbids it', async () => {
    const unused = { say: () => expect.unreachable(), progress: () => expect.unreachable() };
    const guard = {
      during: () => expect.unreachable(),
      unbroken: () => expect.unreachable(),
      close: () => undefined,
    };
    const context = { root: folder, env: { ENTENTE_OFFLINE: '1' }, guard };
    const offer = await fetchPrebuilt(context, unused, join(folder, 'out'));
    expect('none' in offer && offer.none).toContain('ENTENTE_OFFLINE=1');
  });

  it('is taken out of its archive', () => {
    const tar = Buffer.concat([
      entry('README', 'hello'),
      entry('mediasoup-worker', 'x'.repeat(600)),
      Buffer.alloc(1024),
    ]);
    expect(fileFromTar(tar, 'mediasoup-worker').toString()).toBe('x'.repeat(600));
    expect(() => fileFromTar(tar, 'other')).toThrow('holds no other');
  });
});

/** A member of a tar archive, padded to blocks of 512 bytes. */
function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}
