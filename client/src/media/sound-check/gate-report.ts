import type { SoundReport, SoundVerdict } from '@entente/shared/room/device-check';
import { bandwidth } from './bandwidth.ts';
import { decibels, framePowers, power, quietest } from './decibels.ts';
import { clipping, speechLevel } from './levels.ts';
import { limits } from './sound-report.ts';
import { wornAs } from './worn.ts';

export interface Overheard {
  /** Some two seconds of a microphone, of somebody who was asked for nothing. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** What the system calls the microphone. */
  readonly label: string;
  /** What was found of the same microphone before; null if nothing. */
  readonly known: SoundReport | null;
}

/** Frames of 20 ms, as for the level of a voice. */
const frameSeconds = 0.02;
/** Among what was overheard, this much is taken for the quiet, and this much for the voice (s). */
const quietSeconds = 0.3;
const voiceSeconds = 0.8;
/** A voice stands this far above the quiet (dB); a room does not. */
const standsOut = 15;
/** What is as quiet as it gets and as loud as this (dBFS) is noise, whoever speaks over it. */
const loudRoom = -40;

/**
 * What the sound of somebody is like who is about to speak: nobody told them to be silent or to read a sentence, and no sound
 * was played. Where they spoke all is measured anew; where they did not, the noise alone, and the voice is taken from what
 * was known. An echo that was found stays: only the test sound finds it. Null where nothing can be said.
 */
export function gateReport({ samples, sampleRate, label, known }: Overheard): SoundReport | null {
  const frame = Math.round(frameSeconds * sampleRate);
  const worn = known?.worn === 'open' ? 'open' : wornAs(label, false);
  const heard = { worn, ...(known?.echo === undefined ? {} : { echo: known.echo }) };
  if (decibels(power(samples)) < limits.nothing)
    return { verdict: 'silent', level: quietest, noise: quietest, bandwidth: 0, ...heard };
  const silence = stretch(samples, { frame, seconds: quietSeconds, sampleRate, isLoudest: false });
  const voice = stretch(samples, { frame, seconds: voiceSeconds, sampleRate, isLoudest: true });
  const noise = decibels(power(silence));
  const level = speechLevel(voice, { noise, sampleRate });
  if (level - noise >= standsOut) {
    const width = bandwidth(voice, { silence, sampleRate });
    return told({ level, noise, width, isClipped: clipping(voice) > limits.clipped });
  }
  if (known !== null && known.verdict !== 'silent')
    return told({
      level: known.level,
      noise,
      width: known.bandwidth,
      isClipped: known.verdict === 'too-loud',
    });
  return noise > loudRoom
    ? { verdict: 'noisy', level: whole(level), noise: whole(noise), bandwidth: 0, ...heard }
    : null;

  function told(found: Found): SoundReport {
    return {
      ...{ verdict: verdictOf(found), level: whole(found.level), noise: whole(found.noise) },
      ...{ bandwidth: Math.round(found.width), ...heard },
    };
  }

  function verdictOf({ level: loud, noise: floor, width, isClipped }: Found): SoundVerdict {
    if (known?.verdict === 'echo') return 'echo';
    if (isClipped) return 'too-loud';
    if (loud < limits.quiet) return 'too-quiet';
    if (loud - floor < limits.clear) return 'noisy';
    return width < limits.narrow ? 'narrow' : 'good';
  }
}

interface Found {
  readonly level: number;
  readonly noise: number;
  readonly width: number;
  readonly isClipped: boolean;
}

interface Stretch {
  readonly frame: number;
  readonly seconds: number;
  readonly sampleRate: number;
  readonly isLoudest: boolean;
}

/** The loudest or the quietest stretch in one piece. */
function stretch(samples: Float32Array, { frame, seconds, sampleRate, isLoudest }: Stretch): Float32Array {
  const powers = framePowers(samples, frame);
  const count = Math.min(powers.length, Math.round((seconds * sampleRate) / frame));
  let best = 0;
  let bestSum = isLoudest ? -Infinity : Infinity;
  for (let first = 0; first + count <= powers.length; first += 1) {
    const sum = powers.slice(first, first + count).reduce((a, b) => a + b, 0);
    if (isLoudest ? sum > bestSum : sum < bestSum) [best, bestSum] = [first, sum];
  }
  return samples.subarray(best * frame, (best + count) * frame);
}

const whole = (value: number): number => Math.min(0, Math.max(quietest, Math.round(value)));
