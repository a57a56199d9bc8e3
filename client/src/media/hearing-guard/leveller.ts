import { LoudnessMeter } from './loudness-meter.ts';
import { amplitude } from './reference.ts';

/** How loud every voice is made, LUFS: the programme loudness of EBU R 128. */
export const commonLoudness = -23;

/** At most so much is added or taken, dB. */
const most = 12;

/** Quieter than this nobody speaks (LUFS): what then sounds is the room, which is not to be made louder … */
const quietestVoice = -40;

/** … and neither is what stays so far below the voice, its pauses (LU, the relative gate of BS.1770). */
const pause = 10;

/** How fast a loud voice is forgotten, LU for each step of 100 ms. */
const forgets = 0.2;

/** Steps of speech (100 ms) that make up the estimate. */
const remembered = 30;

/** How fast the gain follows, dB a step: quickly to a voice that is new, then too slowly to be heard. */
const follow = (heard: number): number => (heard < 10 ? 2 : heard < remembered ? 0.6 : 0.15);

/**
 * Makes every voice equally loud, slowly, so that from one booth to another there is no step. Follows speech alone and stands still in
 * its pauses.
 */
export class Leveller {
  readonly #meter: LoudnessMeter;
  #decibels: number;
  #gain: number;
  /** Steps of speech so far, up to `remembered`. */
  #heard: number;
  /** The mean loudness of the speech, as power. */
  #mean = 0;
  #loudest = -Infinity;

  /** `decibels` is the gain that this voice had before, if it is known. */
  constructor({ sampleRate, decibels }: { readonly sampleRate: number; readonly decibels: number | null }) {
    this.#meter = new LoudnessMeter(sampleRate);
    this.#decibels = decibels ?? 0;
    this.#gain = amplitude(this.#decibels);
    this.#heard = decibels === null ? 0 : remembered;
    this.#mean = decibels === null ? 0 : 10 ** ((commonLoudness - decibels) / 10);
  }

  /** The gain now, dB. */
  get decibels(): number {
    return this.#decibels;
  }

  /** Learns from what came in (`heard`) and applies the gain to what goes out. */
  process(heard: Float32Array, out: Float32Array): void {
    if (this.#meter.process(heard)) this.#step();
    const before = this.#gain;
    this.#gain = before + (amplitude(this.#decibels) - before) * 0.1;
    const step = (this.#gain - before) / out.length;
    for (let index = 0; index < out.length; index += 1)
      out[index] = (out[index] ?? 0) * (before + step * (index + 1));
  }

  #step(): void {
    const { momentary } = this.#meter;
    this.#loudest = Math.max(this.#loudest - forgets, momentary);
    if (momentary < Math.max(quietestVoice, this.#loudest - pause)) return;
    const weight = 1 / Math.min(this.#heard + 1, remembered);
    this.#mean += (10 ** (momentary / 10) - this.#mean) * weight;
    this.#heard = Math.min(this.#heard + 1, remembered);
    const wish = Math.max(-most, Math.min(most, commonLoudness - 10 * Math.log10(this.#mean)));
    const pace = follow(this.#heard);
    this.#decibels += Math.max(-pace, Math.min(pace, wish - this.#decibels));
  }
}
