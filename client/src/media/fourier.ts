/** The fast Fourier transform of one size, radix 2 (Cooley and Tukey), with its turns worked out once. */
export class Fourier {
  readonly #size: number;
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;

  /** `size` is a power of two. */
  constructor(size: number) {
    this.#size = size;
    const turn = (index: number): number => (-2 * Math.PI * index) / size;
    this.#cos = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos(turn(index)));
    this.#sin = Float64Array.from({ length: size / 2 }, (_, index) => Math.sin(turn(index)));
  }

  /** Transforms in place. */
  transform(real: Float64Array, imaginary: Float64Array): void {
    const size = this.#size;
    for (let index = 1, reversed = 0; index < size; index += 1) {
      let bit = size >> 1;
      for (; (reversed & bit) !== 0; bit >>= 1) reversed ^= bit;
      reversed ^= bit;
      if (index < reversed) {
        swap(real, index, reversed);
        swap(imaginary, index, reversed);
      }
    }
    for (let half = 1; half < size; half *= 2) this.#combine(half, real, imaginary);
  }

  #combine(half: number, real: Float64Array, imaginary: Float64Array): void {
    const stride = this.#size / (2 * half);
    for (let step = 0; step < half; step += 1) {
      const [cos, sin] = [this.#cos[step * stride] ?? 1, this.#sin[step * stride] ?? 0];
      for (let even = step; even < this.#size; even += 2 * half) {
        const odd = even + half;
        const oddReal = real[odd] ?? 0;
        const oddImaginary = imaginary[odd] ?? 0;
        const turnedReal = oddReal * cos - oddImaginary * sin;
        const turnedImaginary = oddReal * sin + oddImaginary * cos;
        const evenReal = real[even] ?? 0;
        const evenImaginary = imaginary[even] ?? 0;
        real[odd] = evenReal - turnedReal;
        imaginary[odd] = evenImaginary - turnedImaginary;
        real[even] = evenReal + turnedReal;
        imaginary[even] = evenImaginary + turnedImaginary;
      }
    }
  }
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}
