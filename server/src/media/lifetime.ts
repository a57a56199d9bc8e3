import type { SfuEnd } from './sfu-port.ts';

/**
 * The life of one thing of the SFU. It ends once; its owner's end ends it; each end is told once, with the cause, the
 * owned before the owner. `release` gives the thing itself back and is called only for the topmost of those that end by
 * being closed: what lies beneath goes with it, and a dead worker has nothing left to give back.
 */
export class Lifetime {
  readonly #release: () => void;
  readonly #owners: readonly Lifetime[];
  readonly #owned = new Set<Lifetime>();
  readonly #listeners: ((cause: SfuEnd) => void)[] = [];
  #ended: SfuEnd | null = null;

  /** The owners must be alive: whoever awaited something asks them first. */
  constructor(release: () => void, owners: readonly Lifetime[] = []) {
    if (owners.some((owner) => owner.isOver())) throw new Error('an owner has already ended');
    this.#release = release;
    this.#owners = owners;
    for (const owner of owners) owner.#owned.add(this);
  }

  /** A method, since a property that was asked once is taken for the same after an await. */
  isOver(): boolean {
    return this.#ended !== null;
  }

  /** Also called, at once, for an end that has already been. */
  onEnd(listener: (cause: SfuEnd) => void): void {
    if (this.#ended === null) this.#listeners.push(listener);
    else listener(this.#ended);
  }

  end(cause: SfuEnd): void {
    this.#finish(cause, cause === 'closed');
  }

  /** Waits for a request to the thing; one that fails because the thing ended meanwhile is no failure. */
  async during(request: Promise<unknown>): Promise<void> {
    try {
      await request;
    } catch (error) {
      if (!this.isOver()) throw error;
    }
  }

  #finish(cause: SfuEnd, topmost: boolean): void {
    if (this.#ended !== null) return;
    this.#ended = cause;
    if (topmost) this.#release();
    for (const owned of [...this.#owned]) owned.#finish(cause, false);
    for (const owner of this.#owners) owner.#owned.delete(this);
    for (const listener of this.#listeners.splice(0)) listener(cause);
  }
}
