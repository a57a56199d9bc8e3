/** The lowest of the last so many values, in constant time a value (a queue of which every member is lower than the next). */
export class LowestOfLate {
  readonly #length: number;
  readonly #values: Float64Array;
  readonly #times: Float64Array;
  #head = 0;
  #size = 0;
  #time = 0;

  constructor(length: number) {
    this.#length = length;
    this.#values = new Float64Array(length + 1);
    this.#times = new Float64Array(length + 1);
  }

  next(value: number): number {
    const room = this.#length + 1;
    while (this.#size > 0) {
      const last = (this.#head + this.#size - 1) % room;
      if ((this.#values[last] ?? 0) < value) break;
      this.#size -= 1;
    }
    const place = (this.#head + this.#size) % room;
    this.#values[place] = value;
    this.#times[place] = this.#time;
    this.#size += 1;
    if ((this.#times[this.#head] ?? 0) <= this.#time - this.#length) {
      this.#head = (this.#head + 1) % room;
      this.#size -= 1;
    }
    this.#time += 1;
    return this.#values[this.#head] ?? value;
  }
}
