import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { alone } from './mutex.mjs';
import { buildWorker } from './worker-build.mjs';
import { whyNotWorker } from './worker-check.mjs';
import { cachedWorkerPath, explicitWorker } from './worker-location.mjs';
import { fetchPrebuilt } from './worker-prebuilt.mjs';
import { firstOf } from './worker-sources.mjs';

/**
 * Step: there is a media worker that runs on this machine. An explicit one is taken as it is; else the cached one; else
 * the official prebuilt one is put into the cache where the network allows; else one is built from source.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @returns {Promise<void>}
 */
export async function provideMediaWorker(context, report) {
  const { env, guard } = context;
  const explicit = explicitWorker(env);
  if (explicit !== undefined) {
    requireWorker(explicit);
    return;
  }
  const target = cachedWorkerPath(env);
  if (target === undefined) throw new SetupFailure('mediasoup is not in node_modules.', ['Type: npm ci']);
  const cached = { name: 'the cached one', offer: async () => offerIfSound(target) };
  if ('binary' in (await cached.offer())) return;

  const folder = dirname(target);
  const mutex = `${folder}.lock`;
  const onWait = (/** @type {string} */ holder) =>
    report.say(`another set-up (${holder}) is making it, waiting for that (if it is gone: rm ${mutex})`);
  await alone(mutex, { guard, onWait }, async () => {
    // Beside its place in the cache, hence on the same disk, so that the finished worker gets there by a mere rename.
    // What lies there already was left by a set-up that was killed.
    const workshop = join(folder, 'making');
    const remove = () => rmSync(workshop, { recursive: true, force: true, maxRetries: 3 });
    remove();
    mkdirSync(workshop, { recursive: true });
    await guard.during(remove, async () => {
      const made = join(workshop, basename(target));
      const found = await firstOf([
        cached,
        { name: 'the official prebuilt one', offer: () => fetchPrebuilt(context, report, made) },
        { name: 'built from source', offer: () => buildWorker(context, report, { workshop, out: made }) },
      ]);
      if ('none' in found) {
        throw new SetupFailure(`no media worker can be had: ${found.none.join('; ')}.`, [
          'Or give one: ENTENTE_MEDIA_WORKER_BIN=/path/to/mediasoup-worker npm start',
        ]);
      }
      if (found.binary === made) renameSync(made, target);
      const why = found.because.length > 0 ? ` (${found.because.join('; ')})` : '';
      report.say(`${found.name}${why}, kept in ${target}`);
    });
  });
}

/**
 * @param {string} binary
 * @returns {import('./worker-sources.mjs').Offer}
 */
function offerIfSound(binary) {
  if (!existsSync(binary)) return { none: 'none in the cache' };
  const why = whyNotWorker(binary);
  return why === undefined ? { binary } : { none: `the cached one does not run here: ${why}` };
}

/** @param {{ variable: string, binary: string }} explicit */
function requireWorker({ variable, binary }) {
  const why = existsSync(binary) ? whyNotWorker(binary) : 'there is no such file';
  if (why === undefined) return;
  throw new SetupFailure(`${variable}=${binary}: ${why}.`, [
    `Let it name a media worker that runs here, or leave it out: unset ${variable}`,
  ]);
}
