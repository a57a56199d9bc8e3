import { decibels } from './decibels.ts';
import { bandPower, spectrum } from './spectrum.ts';

/**
 * Upper edges of third-octave bands (IEC 61260-1, base two), Hz: from the top of the fundamental of a voice to 15 kHz, up to where
 * ISO/PAS 24019 asks that interpreters be given the sound. Modelled on it: this is a check of a line, no proof of conformity.
 */
const edges = [
  ...[250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000, 10_000],
  ...[12_500, 15_000],
];

/** The lowest edge of the lowest band, Hz. */
const bottom = 125;

/** A band carries the voice when it is this far above the same band of the silence (dB) … */
const aboveNoise = 6;

/** … and not further than this below the whole voice: what lies deeper is the tail of a filter, not sound (dB). */
const belowVoice = 60;

/** Left out at the lower edge of a band, where the window spreads what lies below it: so many bins, at most a tenth. */
const guardBins = 4;

/** Up to where the voice is above the noise, Hz: the upper edge of the highest band that carries it. 0 if none does. */
export function bandwidth(
  speech: Float32Array,
  { silence, sampleRate }: { readonly silence: Float32Array; readonly sampleRate: number },
): number {
  const voice = spectrum(speech, sampleRate);
  const noise = spectrum(silence, sampleRate);
  const whole = decibels(bandPower(voice, bottom, 15_000));
  let highest = 0;
  for (const [index, edge] of edges.entries()) {
    const below = edges[index - 1] ?? bottom;
    const from = below + Math.min(guardBins * voice.hertz, below / 10);
    const level = decibels(bandPower(voice, from, edge));
    if (level > decibels(bandPower(noise, from, edge)) + aboveNoise && level > whole - belowVoice)
      highest = edge;
  }
  return Math.min(highest, sampleRate / 2);
}
