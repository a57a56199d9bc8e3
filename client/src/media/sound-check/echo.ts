/** Every third sample is enough for what the sweep holds (6 kHz at 48 kHz), and saves eight ninths of the work. */
const decimation = 3;

/** The longest way through loudspeaker, air, microphone and buffers, in seconds; wireless devices take the most. */
const longest = 0.6;

/**
 * The correlation from which it is no accident. A sweep of 0.4 s over 5.7 kHz correlates with noise at about 0.02; the
 * greatest of thousands of lags stays below 0.1.
 */
const certain = 0.15;

export interface Echo {
  /** From playing to hearing, ms. */
  readonly delay: number;
  /** How much louder (or, as it mostly is, quieter) it came back than it was played, dB. */
  readonly gain: number;
}

/**
 * Looks for a sound that was played in what the microphone heard from that moment on: the normalised cross-correlation at
 * every delay up to 0.6 s. Null if it is not there.
 */
export function findEcho(
  heard: Float32Array,
  { played, sampleRate }: { readonly played: Float32Array; readonly sampleRate: number },
): Echo | null {
  const reference = thin(played);
  const recording = thin(heard);
  const energy = sumOfSquares(reference, 0, reference.length);
  if (energy === 0) return null;
  const lags = Math.min((longest * sampleRate) / decimation, recording.length - reference.length);
  let best = { lag: 0, correlation: 0, product: 0 };
  let window = sumOfSquares(recording, 0, reference.length);
  for (let lag = 0; lag <= lags; lag += 1) {
    if (window > 1e-12) {
      const product = dot(reference, recording, lag);
      const correlation = Math.abs(product) / Math.sqrt(energy * window);
      if (correlation > best.correlation) best = { lag, correlation, product };
    }
    const [gone, next] = [recording[lag] ?? 0, recording[lag + reference.length] ?? 0];
    window = Math.max(0, window + next * next - gone * gone);
  }
  if (best.correlation < certain) return null;
  return {
    delay: (best.lag * decimation * 1000) / sampleRate,
    gain: 20 * Math.log10(Math.abs(best.product) / energy),
  };
}

/** Every third sample, each the mean of its neighbours, which is filter enough below 6 kHz. */
function thin(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / decimation) }, (_, index) => {
    const at = index * decimation;
    return ((samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0)) / decimation;
  });
}

function dot(reference: Float32Array, recording: Float32Array, lag: number): number {
  let sum = 0;
  for (let index = 0; index < reference.length; index += 1)
    sum += (reference[index] ?? 0) * (recording[lag + index] ?? 0);
  return sum;
}

function sumOfSquares(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (samples[index] ?? 0) ** 2;
  return sum;
}
