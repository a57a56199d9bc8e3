import type { Page } from 'playwright-core';
import { Fourier } from '../../../client/src/media/fourier.ts';
import type { Delegate } from './delegate.ts';
import { installTape } from './page/tape.ts';
import { until } from './until.ts';

/** What a page played. */
export interface Tape {
  readonly rate: number;
  readonly samples: Float32Array;
}

/** Makes it possible to record what this person hears; to be called before they follow their link. */
export const bringTape = ({ context }: Delegate): Promise<unknown> => context.addInitScript(installTape);

/** Begins to record as soon as the page plays anything at all. */
export async function record(page: Page): Promise<() => Promise<Tape>> {
  await until(
    'the page plays',
    () =>
      page
        .evaluate(() => window.ententeTape.start())
        .then(
          () => null,
          (error: unknown) => String(error),
        ),
    (fault) => fault === null,
  );
  return async () => {
    const { rate, samples } = await page.evaluate(() => window.ententeTape.read());
    const bytes = Uint8Array.from(Buffer.from(samples, 'base64'));
    return { rate, samples: new Float32Array(bytes.buffer) };
  };
}

/** Windows of this many ms. */
export const windowMs = 10;
/** Digital silence, dB below full scale. */
const nothing = -120;

/** RMS of each window of 10 ms, dB below full scale. */
export const envelope = (tape: Tape): number[] =>
  windows(tape).map((window) => decibels(window.reduce((sum, x) => sum + x * x, 0) / window.length));

/** How loud one tone is in each window of 10 ms (Hann), dB below full scale; another has to be 300 Hz away to count for nothing. */
export const toneEnvelope = (tape: Tape, hertz: number): number[] =>
  windows(tape).map((window) => {
    const turn = (2 * Math.PI * hertz) / tape.rate;
    let [real, imaginary] = [0, 0];
    for (const [at, sample] of window.entries()) {
      const weighed = sample * (1 - Math.cos((2 * Math.PI * at) / window.length));
      real += weighed * Math.cos(turn * at);
      imaginary += weighed * Math.sin(turn * at);
    }
    return decibels((2 * (real ** 2 + imaginary ** 2)) / window.length ** 2);
  });

const size = 4096;

/** Power per Hz between two frequencies, dB, averaged over the tape (Welch 1967, Hann windows, halves overlapping). */
export function density({ rate, samples }: Tape, from: number, to: number): number {
  const fourier = new Fourier(size);
  let [power, lines] = [0, 0];
  for (let start = 0; start + size <= samples.length; start += size / 2) {
    const real = Float64Array.from(
      samples.slice(start, start + size),
      (sample, at) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size)),
    );
    const imaginary = new Float64Array(size);
    fourier.transform(real, imaginary);
    for (let line = Math.ceil((from * size) / rate); line < (to * size) / rate; line += 1) {
      power += (real[line] ?? 0) ** 2 + (imaginary[line] ?? 0) ** 2;
      lines += 1;
    }
  }
  return decibels(power / lines);
}

function windows({ rate, samples }: Tape): Float32Array[] {
  const length = Math.round((rate * windowMs) / 1000);
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) =>
    samples.slice(index * length, (index + 1) * length),
  );
}

const decibels = (power: number): number => Math.max(nothing, 10 * Math.log10(power));
