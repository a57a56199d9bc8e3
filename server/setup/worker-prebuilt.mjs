import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { whyNotWorker } from './worker-check.mjs';
import { mediasoupFolder } from './worker-location.mjs';

const answerWithin = 5_000; // ms; on a closed network a firewall often drops packets instead of refusing them
const arriveWithin = 120_000; // ms; the archive has a few megabytes

/**
 * Where mediasoup's makers publish the worker for a machine, named as mediasoup's own install script names it.
 * `MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL` points to a mirror, there as here.
 *
 * @param {{ version: string, repository: string, mirror: string | undefined }} mediasoup
 * @param {{ platform: string, arch: string, kernel: string }} machine kernel: as `uname -r` tells it
 * @returns {string}
 */
export function prebuiltUrl({ version, repository, mirror }, { platform, arch, kernel }) {
  const base = mirror ?? `${repository.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  const linux = platform === 'linux' ? `-kernel${Number(kernel.split('.')[0])}` : '';
  return `${base}/${version}/mediasoup-worker-${version}-${platform}-${arch}${linux}.tgz`;
}

/**
 * Fetches the official worker and puts it at `out`, unless `ENTENTE_OFFLINE=1` forbids to ask. Nothing is published
 * to check it against, so its origin rests on https; that it runs here is tried.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @param {string} out
 * @returns {Promise<import('./worker-sources.mjs').Offer>}
 */
export async function fetchPrebuilt({ env }, report, out) {
  if (env['ENTENTE_OFFLINE'] === '1') return { none: 'ENTENTE_OFFLINE=1, so none was looked for' };
  /** @type {{ version: string, repository: { url: string } }} */
  const { version, repository } = JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8'));
  const mirror = env['MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL'];
  const { platform, arch } = process;
  const url = prebuiltUrl(
    { version, repository: repository.url, mirror },
    { platform, arch, kernel: release() },
  );
  report.say(`looking for the official prebuilt one at ${new URL(url).host}`);
  try {
    const archive = await download(url);
    if (archive === undefined) return { none: 'there is no prebuilt one for this machine' };
    writeFileSync(out, fileFromTar(gunzipSync(archive), basename(out)));
    chmodSync(out, 0o755);
  } catch (error) {
    return { none: `the prebuilt one could not be fetched: ${reason(error)}` };
  }
  const why = whyNotWorker(out);
  return why === undefined ? { binary: out } : { none: `the prebuilt one does not run here: ${why}` };
}

/**
 * @param {string} url
 * @returns {Promise<Buffer | undefined>} undefined if there is no such file
 */
async function download(url) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), answerWithin);
  try {
    const response = await fetch(url, { signal: stop.signal });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), arriveWithin);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Takes one file out of a tar archive (POSIX ustar: 512-byte headers, name at 0, size in octal at 124).
 *
 * @param {Buffer} tar
 * @param {string} name
 * @returns {Buffer}
 */
export function fileFromTar(tar, name) {
  for (let at = 0; at + 512 <= tar.length;) {
    const path = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const start = at + 512;
    if (basename(path) === name) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / 512) * 512;
  }
  throw new Error(`the archive holds no ${name}`);
}

/** @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return 'no answer in time';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
