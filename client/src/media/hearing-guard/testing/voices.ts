import { sampleRate } from '../../sound-check/testing/signals.ts';

/** The block of an audio worklet. */
export const blockLength = 128;

/** Hands a sound to a processor block by block. */
export function inBlocks(sound: Float32Array, each: (block: Float32Array, index: number) => void): void {
  for (let start = 0; start + blockLength <= sound.length; start += blockLength)
    each(sound.subarray(start, start + blockLength), start / blockLength);
}

export interface VoiceShape {
  readonly pitch: number;
  /** Of the loudest sample, 0 to 1. */
  readonly peak: number;
  readonly seed: number;
}

/** The formants of a, e, i, o, u (Hz). */
const vowels = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
] as const;

/**
 * Like somebody who speaks: syllables of changing length and loudness, some begun with a plosive, a gliding pitch through
 * the formants of a vowel, pauses between.
 */
export function voice(seconds: number, { pitch, peak, seed }: VoiceShape): Float32Array {
  let state = seed >>> 0;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const out = new Float32Array(seconds * sampleRate);
  for (let at = 0; at < out.length;) {
    const length = Math.round((0.12 + chance() * 0.2) * sampleRate);
    const loud = 0.3 + 0.7 * chance();
    const burst = chance() < 0.4 ? Math.round(0.008 * sampleRate) : 0;
    for (let index = 0; index < burst && at + index < out.length; index += 1)
      out[at + index] = (chance() - 0.5) * loud * Math.exp(-index / 100);
    syllable(out.subarray(at + burst, at + burst + length), {
      ...{ pitch: pitch * (0.85 + 0.3 * chance()), glide: 0.8 + 0.4 * chance(), loud },
      formants: vowels[Math.floor(chance() * vowels.length)] ?? vowels[0],
    });
    at += burst + length + Math.round((chance() < 0.2 ? 0.5 : 0.03) * sampleRate);
  }
  const highest = out.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return out.map((sample) => (sample / highest) * peak);
}

function syllable(
  out: Float32Array,
  of: { pitch: number; glide: number; loud: number; formants: readonly number[]; edge?: number },
): void {
  const states = of.formants.map((hertz) => resonator(hertz));
  let phase = 0;
  for (let index = 0; index < out.length; index += 1) {
    const share = index / out.length;
    phase += (of.pitch * (1 + (of.glide - 1) * share)) / sampleRate;
    const pulse = phase >= 1 ? 1 : 0;
    phase %= 1;
    const edge = Math.min(1, share / (of.edge ?? 0.25), (1 - share) / (of.edge ?? 0.3));
    out[index] = edge * of.loud * states.reduce((sum, next, rank) => sum + next(pulse) / (rank + 1), 0);
  }
}

/** One formant, 80 Hz wide. */
function resonator(hertz: number): (sample: number) => number {
  const radius = Math.exp((-Math.PI * 80) / sampleRate);
  const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let [last, before] = [0, 0];
  return (sample) => {
    const next = sample + turn * last - radius * radius * before;
    [before, last] = [last, next];
    return next;
  };
}

/** A vowel on one pitch, as long as the breath lasts; begins as a voice does. */
export function held(
  seconds: number,
  { pitch, peak, formants }: { pitch: number; peak: number; formants: readonly number[] },
): Float32Array {
  const out = new Float32Array(seconds * sampleRate);
  syllable(out, { pitch, glide: 1, loud: 1, formants, edge: 0.02 });
  const highest = out.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return out.map((sample) => (sample / highest) * peak);
}

/** A sound that comes up evenly in amplitude over so many seconds. */
export const faded = (sound: Float32Array, seconds: number): Float32Array =>
  sound.map((sample, index) => sample * Math.min(1, index / (seconds * sampleRate)));

/** Notes of half a second, like a flute: one pitch each, begun softly and held. */
export function music(seconds: number, peak: number): Float32Array {
  const notes = [523.25, 659.25, 783.99, 659.25];
  let phase = 0;
  return Float32Array.from({ length: seconds * sampleRate }, (_, index) => {
    const at = index / sampleRate;
    phase += (2 * Math.PI * (notes[Math.floor(at * 2) % notes.length] ?? 0)) / sampleRate;
    const into = at % 0.5;
    return peak * Math.min(1, into / 0.06, (0.5 - into) / 0.03) * Math.sin(phase);
  });
}

/** Feedback: one pitch that grows by `pace` dB a second from -60 dBFS until it is at the ceiling of its room. */
export function howl(
  seconds: number,
  { hertz, pace, ceiling = Infinity }: { hertz: number; pace: number; ceiling?: number },
): Float32Array {
  return Float32Array.from({ length: seconds * sampleRate }, (_, index) => {
    const level = Math.min(ceiling, 10 ** ((-60 + (pace * index) / sampleRate) / 20));
    return Math.max(-1, Math.min(1, level * Math.sin((2 * Math.PI * hertz * index) / sampleRate)));
  });
}

/** Clicks of one millisecond, each at full scale. */
export function clicks(seconds: number, every: number): Float32Array {
  const period = Math.round(every * sampleRate);
  return Float32Array.from({ length: seconds * sampleRate }, (_, index) =>
    index >= sampleRate / 2 && index % period < sampleRate / 1000 ? (index % 2 === 0 ? 1 : -1) : 0,
  );
}
