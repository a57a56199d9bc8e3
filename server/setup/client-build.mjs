import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { SetupFailure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { alone } from './mutex.mjs';
import { withProjectTools } from './tool-path.mjs';
import { cacheFolder } from './worker-location.mjs';

/**
 * Fingerprint of everything that the client is made of. Tests are not.
 *
 * @param {string} root
 * @returns {string}
 */
export function clientFingerprint(root) {
  const configuration = readdirSync(join(root, 'client')).filter((name) => /\.(?:ts|json)$/.test(name));
  return fingerprint(root, {
    paths: [
      'client/src',
      'client/public',
      'client/index.html',
      ...configuration.sort().map((name) => `client/${name}`),
      'shared/src',
      'shared/package.json',
      'package-lock.json',
    ],
    skip: /\.test\.tsx?$|\/vitest\.config\.ts$/,
  });
}

/**
 * Step: client/dist is the client as it is in the checkout. The builder empties that folder first, and the stamp with
 * it, so that an interrupted build is never taken for a finished one.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @returns {Promise<void>}
 */
export async function buildClient({ root, env, guard }, report) {
  const stamp = join(root, 'client', 'dist', '.stamp');
  const current = clientFingerprint(root);
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
  if (isCurrent()) return;

  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const mutex = join(cacheFolder(env), 'locks', `client-${checkout}`);
  const onWait = (/** @type {string} */ holder) =>
    report.say(`another set-up (${holder}) is building it, waiting for that (if it is gone: rm ${mutex})`);
  await alone(mutex, { guard, onWait }, async () => {
    if (isCurrent()) return;
    report.say(existsSync(stamp) ? 'changed, building it anew' : 'building it');
    const { ok, tail } = await run(['vite', 'build', 'client'], {
      cwd: root,
      env: withProjectTools(root, env),
      guard,
    });
    if (!ok) {
      const said = tail.filter((line) => !/^\s+at /.test(line));
      throw new SetupFailure('the client could not be built.', [
        ...said.slice(-10),
        'To see all of it: npx vite build client',
      ]);
    }
    writeFileSync(stamp, current);
  });
}
