/** From when to when something was so, in ms. */
interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Spans of what may go on side by side, folded from what is so at each moment. Two are the same if they read the same. */
export class Tracks<T extends object> {
  readonly #open = new Map<string, { readonly fromMs: number; readonly what: T }>();
  readonly #done: (Span & T)[] = [];

  /** From `now` on exactly this is so. */
  set(now: number, what: readonly T[]): void {
    const next = new Map(what.map((one) => [JSON.stringify(one), one]));
    for (const key of [...this.#open.keys()]) if (!next.has(key)) this.#close(key, now);
    for (const [key, one] of next) if (!this.#open.has(key)) this.#open.set(key, { fromMs: now, what: one });
  }

  /** In the order of their beginnings; what goes on ends at `until`. */
  spans(until: number): (Span & T)[] {
    for (const key of [...this.#open.keys()]) this.#close(key, until);
    return this.#done.toSorted((one, other) => one.fromMs - other.fromMs);
  }

  #close(key: string, toMs: number): void {
    const open = this.#open.get(key);
    this.#open.delete(key);
    if (open !== undefined && toMs > open.fromMs)
      this.#done.push({ fromMs: open.fromMs, toMs, ...open.what });
  }
}
