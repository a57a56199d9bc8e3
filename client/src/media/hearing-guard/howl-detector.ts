import { Fourier } from '../fourier.ts';
import { decibels } from '../sound-check/decibels.ts';

/** Samples of a frame: 21 ms at 48 kHz, lines of 47 Hz. */
const size = 1024;

const hann = Float64Array.from(
  { length: size },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size),
);
/** Feedback has one pitch, in which this share of the power lies; a voice has many at once. */
const share = 0.9;
/** Once it is found it may be clipped, and so have overtones: a square wave keeps 0.81 in its pitch. */
const shareClipped = 0.7;
const lowest = 150;

/** Nothing quieter is looked at, dBFS. */
const audible = -45;

/** Feedback that grows: so many frames (256 ms) each louder than the last, by so much together, and no longer soft (dB). */
const growing = { frames: 12, rise: 6, level: -30, slack: 0.3, uneven: 2.5, lasting: 0.7 };

/**
 * Feedback that grew up faster than that: so many frames (85 ms), each louder than the last by so much (dB) and by nearly as
 * much as the first was, and then near full scale for so many frames (half a second).
 */
const shot = { frames: 5, step: 3, lasting: 0.7 };
const grown = { frames: 24, level: -6 };

/**
 * Finds acoustic feedback: one pitch that stays and grows. It is the growth that tells it from a tone: a test signal, the music of
 * a queue or a held vowel may have one pitch too, and be as loud, but is there at once, or nears its level by ever smaller steps.
 */
export class HowlDetector {
  readonly #fourier = new Fourier(size);
  readonly #frame = new Float64Array(size);
  readonly #real = new Float64Array(size);
  readonly #imaginary = new Float64Array(size);
  readonly #lowestLine: number;
  /** Levels of the frames that had the same one pitch without a break, dBFS. */
  readonly #levels: number[] = [];
  #filled = 0;
  #line = 0;
  /** Whether the pitch that sounds shot up. */
  #hasShotUp = false;
  #howl = 0;
  #persists = false;

  constructor(sampleRate: number) {
    this.#lowestLine = Math.ceil((lowest * size) / sampleRate);
  }

  /** Whether the feedback that was found last still sounds. */
  get persists(): boolean {
    return this.#persists;
  }

  /** Takes a sample; answers whether with it feedback was found. */
  next(sample: number): boolean {
    this.#frame[this.#filled] = sample;
    this.#filled += 1;
    if (this.#filled < size) return false;
    this.#filled = 0;
    return this.#look();
  }

  #look(): boolean {
    let energy = 0;
    for (const sample of this.#frame) energy += sample * sample;
    const level = decibels(energy / size);
    const main = level < audible ? null : this.#mainLine();
    this.#persists = main !== null && main.share >= shareClipped && Math.abs(main.line - this.#howl) <= 2;
    const line = main === null || main.share < share ? null : main.line;
    if (line === null || Math.abs(line - this.#line) > 1) {
      this.#levels.length = 0;
      this.#hasShotUp = false;
    }
    if (line === null) return false;
    this.#line = line;
    this.#levels.push(level);
    if (this.#levels.length > grown.frames) this.#levels.shift();
    this.#hasShotUp ||= shoots(this.#levels);
    if (!grows(this.#levels) && !(this.#hasShotUp && isGrown(this.#levels))) return false;
    this.#levels.length = 0;
    this.#hasShotUp = false;
    this.#howl = line;
    this.#persists = true;
    return true;
  }

  /** The strongest line of the spectrum and its share of the power; null if it lies too deep. */
  #mainLine(): { readonly line: number; readonly share: number } | null {
    for (let index = 0; index < size; index += 1) {
      this.#real[index] = (this.#frame[index] ?? 0) * (hann[index] ?? 0);
      this.#imaginary[index] = 0;
    }
    this.#fourier.transform(this.#real, this.#imaginary);
    let total = 0;
    let best = 0;
    let highest = 0;
    for (let line = 1; line < size / 2; line += 1) {
      const power = this.#power(line);
      total += power;
      if (power > highest) [best, highest] = [line, power];
    }
    if (best < this.#lowestLine) return null;
    let around = 0;
    for (let line = best - 2; line <= best + 2; line += 1) around += this.#power(line);
    return { line: best, share: around / total };
  }

  #power(line: number): number {
    const [real, imaginary] = [this.#real[line] ?? 0, this.#imaginary[line] ?? 0];
    return real * real + imaginary * imaginary;
  }
}

/**
 * Feedback is amplified by the same factor on every round, so it grows evenly in dB. A tone that is switched on jumps and stays, and one
 * of which a decoder catches the middle nears its level by ever smaller steps: neither is even.
 */
function grows(levels: readonly number[]): boolean {
  const late = levels.slice(-growing.frames);
  const [first, last] = [late[0] ?? 0, late.at(-1) ?? 0];
  if (late.length < growing.frames || last < growing.level || last - first < growing.rise) return false;
  const middle = late[growing.frames / 2] ?? 0;
  if (last - middle < growing.lasting * (middle - first)) return false;
  const even = (last - first) / (late.length - 1);
  return late.slice(1).every((level, index) => {
    const step = level - (late[index] ?? level);
    return step > -growing.slack && step < growing.uneven * even;
  });
}

function shoots(levels: readonly number[]): boolean {
  const late = levels.slice(-shot.frames);
  const steps = late.slice(1).map((level, index) => level - (late[index] ?? level));
  const [first = 0] = steps;
  return (
    steps.length === shot.frames - 1 &&
    steps.every((step) => step >= Math.max(shot.step, shot.lasting * first))
  );
}

const isGrown = (levels: readonly number[]): boolean =>
  levels.length >= grown.frames && levels.every((level) => level >= grown.level);
