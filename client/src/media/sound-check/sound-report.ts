import type { SoundReport, SoundVerdict } from '@entente/shared/room/device-check';
import { bandwidth } from './bandwidth.ts';
import { decibels, power, quietest } from './decibels.ts';
import { findEcho } from './echo.ts';
import { clipping, noiseFloor, speechLevel } from './levels.ts';
import { wornAs } from './worn.ts';

/** Ten seconds of a microphone, cut by what was asked for: silence, a sentence, and the test sound from its first sample. */
export interface Recording {
  readonly silence: Float32Array;
  readonly speech: Float32Array;
  readonly sound: Float32Array;
}

export interface Heard {
  /** As others hear it: after what the browser does against echo and noise. */
  readonly sent: Recording;
  /** As the device gives it, for the echo that the browser hides; null where the browser cannot give both. */
  readonly raw: Recording | null;
  /** The sound that was played. */
  readonly played: Float32Array;
  readonly sampleRate: number;
  /** What the system calls the microphone. */
  readonly label: string;
}

/** Where a verdict turns. */
export const limits = {
  /** Below this a microphone gives nothing (dBFS): less than a step of 16 bits. */
  nothing: -90,
  /** A voice that others must strain to hear, dBFS. Comfortable is -30 to -18. */
  quiet: -42,
  /** More than one sample in a thousand is clipped. */
  clipped: 0.001,
  /** Less between voice and noise than this tires the listener, dB. */
  clear: 15,
  /** A telephone line ends at 3.4 kHz; interpreters need more than twice that, Hz. */
  narrow: 6300,
} as const;
/** An echo this far down (dB) is not noticed beside the voice that it repeats. */
const inaudible = -45;

/** The numbers of a sound check and what they mean, the gravest first. */
export function soundReport({ sent, raw, played, sampleRate, label }: Heard): SoundReport {
  const noise = noiseFloor(sent.silence, sampleRate);
  const level = speechLevel(sent.speech, { noise, sampleRate });
  const width = bandwidth(sent.speech, { silence: sent.silence, sampleRate });
  const left = findEcho(sent.sound, { played, sampleRate });
  const whole = raw === null ? left : (findEcho(raw.sound, { played, sampleRate }) ?? left);
  const isClipped =
    clipping(sent.speech) > limits.clipped || (raw !== null && clipping(raw.speech) > limits.clipped);
  const report: Omit<SoundReport, 'verdict'> = {
    level: rounded(level),
    noise: rounded(noise),
    bandwidth: Math.round(width),
    worn: wornAs(label, whole !== null && whole.gain > inaudible),
    ...(left === null ? {} : { echo: Math.min(60, Math.max(quietest, Math.round(left.gain))) }),
  };
  return { ...report, verdict: verdict() };

  function verdict(): SoundVerdict {
    if (decibels(power(sent.speech)) < limits.nothing) return 'silent';
    if (left !== null && left.gain > inaudible) return 'echo';
    if (isClipped) return 'too-loud';
    if (level < limits.quiet) return 'too-quiet';
    if (level - noise < limits.clear) return 'noisy';
    return width < limits.narrow ? 'narrow' : 'good';
  }
}

const rounded = (value: number): number => Math.min(0, Math.max(quietest, Math.round(value)));
