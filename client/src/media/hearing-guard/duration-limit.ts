/** Over so long a level is taken for sustained, seconds. */
const span = 0.1;

/** The time in which the gain comes back by two thirds, seconds. */
const release = 0.4;

/**
 * Brings a sound that stays loud down to the level that may be sustained: the mean square of the last 100 ms decides, so a
 * syllable or a knock passes and what goes on is limited.
 */
export class DurationLimit {
  /** The mean square that may last. */
  sustained: number;
  readonly #energies: Float64Array;
  readonly #release: number;
  readonly #blockLength: number;
  #at = 0;
  #gain = 1;

  constructor(options: {
    readonly sustained: number;
    readonly sampleRate: number;
    readonly blockLength: number;
  }) {
    const blocks = Math.round((span * options.sampleRate) / options.blockLength);
    this.sustained = options.sustained;
    this.#blockLength = options.blockLength;
    this.#energies = new Float64Array(blocks);
    this.#release = 1 - Math.exp(-options.blockLength / (release * options.sampleRate));
  }

  /** Limits a block in place; answers the gain at its end. */
  process(block: Float32Array): number {
    let energy = 0;
    for (const sample of block) energy += sample * sample;
    this.#energies[this.#at] = Number.isFinite(energy) ? energy : 0;
    this.#at = (this.#at + 1) % this.#energies.length;
    const mean =
      this.#energies.reduce((sum, one) => sum + one, 0) / (this.#energies.length * this.#blockLength);
    const needed = mean > this.sustained ? Math.sqrt(this.sustained / mean) : 1;
    const before = this.#gain;
    this.#gain = Math.min(needed, before + (1 - before) * this.#release);
    if (before === 1 && this.#gain === 1) return 1;
    const step = (this.#gain - before) / block.length;
    for (let index = 0; index < block.length; index += 1)
      block[index] = (block[index] ?? 0) * (before + step * (index + 1));
    return this.#gain;
  }
}
