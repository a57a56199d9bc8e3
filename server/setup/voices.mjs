import { ensurePackages, isInPath } from './debian.mjs';
import { isFailure } from './failure.mjs';

/**
 * Step: what the interpreted meeting of the demo speaks with. The demo runs without it too, silently: a machine on which
 * it cannot be installed is no failure, and the demo itself says what is missing.
 *
 * @param {import('./steps.mjs').Context} context
 * @param {import('./steps.mjs').StepReport} report
 * @returns {Promise<void>}
 */
export async function provideVoices(context, report) {
  const { env } = context;
  const needs = [
    { name: 'espeak-ng', isPresent: () => isInPath('espeak-ng', env) },
    { name: 'opus-tools', isPresent: () => isInPath('opusenc', env) },
  ];
  try {
    await ensurePackages(context, report, { needs, purpose: 'the speech of the demo' });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
