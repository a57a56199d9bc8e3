/** Nothing quieter is told apart: half a step of 20 bits. */
export const quietest = -120;

/** Power (mean square, 1 is full scale) as dBFS. */
export const decibels = (power: number): number =>
  power <= 0 ? quietest : Math.max(quietest, 10 * Math.log10(power));

/** The mean square of some samples; 0 of none. */
export function power(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : sum / samples.length;
}

/** The power of each whole frame of `length` samples. */
export function framePowers(samples: Float32Array, length: number): number[] {
  const powers: number[] = [];
  for (let start = 0; start + length <= samples.length; start += length)
    powers.push(power(samples.subarray(start, start + length)));
  return powers;
}
