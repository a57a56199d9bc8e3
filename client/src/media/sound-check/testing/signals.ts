/** Signals of which the answer is known. Levels are dBFS, 0 is the power of a full square wave. */
export const sampleRate = 48_000;

const amplitude = (level: number): number => 10 ** (level / 20);

/** The same chance in every run (a linear congruential generator; Numerical Recipes). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** White noise of this level. */
export function noise(seconds: number, level: number, seed = 1): Float32Array {
  const next = chance(seed);
  const scale = amplitude(level) * Math.sqrt(3);
  return Float32Array.from({ length: seconds * sampleRate }, () => (2 * next() - 1) * scale);
}

/** A sine of this level. */
export function tone(seconds: number, level: number, hertz = 440): Float32Array {
  const scale = amplitude(level) * Math.SQRT2;
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, index) => scale * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );
}

/** Like a voice on a line that ends at `cutoff` Hz: sines of random phase every 60 Hz up to there, this loud together. */
export function band(seconds: number, level: number, cutoff: number): Float32Array {
  const next = chance(7);
  const pitches = Array.from({ length: Math.floor((cutoff - 150) / 60) }, (_, index) => 150 + index * 60);
  const scale = (amplitude(level) * Math.SQRT2) / Math.sqrt(pitches.length);
  const sum = new Float32Array(seconds * sampleRate);
  for (const hertz of pitches) {
    // A turning pointer instead of a sine for each sample: a hundred times faster.
    const step = (2 * Math.PI * hertz) / sampleRate;
    const [cos, sin] = [Math.cos(step), Math.sin(step)];
    const phase = 2 * Math.PI * next();
    let [x, y] = [Math.cos(phase), Math.sin(phase)];
    for (let index = 0; index < sum.length; index += 1) {
      sum[index] = (sum[index] ?? 0) + scale * y;
      [x, y] = [x * cos - y * sin, x * sin + y * cos];
    }
  }
  return sum;
}

/** Half a second of it, half a second of nothing, and so on; faded, since a hard edge is a click of every pitch. */
export const withPauses = (samples: Float32Array): Float32Array =>
  samples.map((sample, index) => {
    const place = (index / sampleRate) % 1;
    const edge = Math.min(1, Math.min(place, 0.5 - place) / 0.03);
    return place >= 0.5 ? 0 : sample * (0.5 - 0.5 * Math.cos(Math.PI * edge));
  });

export const mixed = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((sample, index) => sample + (other[index] ?? 0));

/** What comes back of a sound after `delay` ms, `gain` dB louder. */
export function echoOf(played: Float32Array, { delay, gain }: { delay: number; gain: number }): Float32Array {
  const late = Math.round((delay * sampleRate) / 1000);
  const scale = amplitude(gain);
  return Float32Array.from(
    { length: 2 * sampleRate },
    (_, index) => (index < late ? 0 : (played[index - late] ?? 0)) * scale,
  );
}
