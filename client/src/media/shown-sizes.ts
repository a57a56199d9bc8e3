import type { SubscriptionId } from '@entente/shared/ids';
import type { Ask } from '../signalling/ask.ts';

/**
 * How much of a picture may be asked for: its largest layer however small it is shown, as it is shown, its smallest layer,
 * nothing.
 */
export type PictureShare = 'first' | 'full' | 'small' | 'none';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size that changes while a window is dragged is told when it rests (ms). */
const rest = 200;

const unseen: Size = { width: 0, height: 0 };
/** The size of the smallest layer of a camera (see `encodings.ts`). */
const small: Size = { width: 320, height: 180 };
/** The size of the largest. */
const large: Size = { width: 1280, height: 720 };
const isUnseen = ({ width, height }: Size): boolean => width === 0 || height === 0;

/** Tells the server how large each picture is shown, in device pixels, so that it sends no more than can be seen. */
export class ShownSizes {
  readonly #ask: Ask;
  readonly #shown = new Map<SubscriptionId, Size>();
  readonly #told = new Map<SubscriptionId, Size>();
  readonly #timers = new Map<SubscriptionId, ReturnType<typeof setTimeout>>();

  #shareOf: (id: SubscriptionId) => PictureShare = () => 'full';

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** From now on no more than this is asked for. What is asked for too much, or withheld no longer, is told at once. */
  restrict(shareOf: (id: SubscriptionId) => PictureShare): void {
    this.#shareOf = shareOf;
    for (const [id, shown] of this.#shown) {
      const size = this.#within(id, shown);
      if (same(size, this.#told.get(id) ?? unseen)) continue;
      clearTimeout(this.#timers.get(id));
      this.#tell(id, size);
    }
  }

  /** A picture that was just announced: withheld ones must be known to the server before it begins to send them. */
  announced(id: SubscriptionId): void {
    if (this.#shareOf(id) === 'none') this.#tell(id, unseen);
  }

  /** A picture that appears is told at once, one that changes or goes when it rests: it may only have moved. */
  show(id: SubscriptionId, { width, height }: Size): void {
    const shown = { width: bounded(width), height: bounded(height) };
    this.#shown.set(id, shown);
    const size = this.#within(id, shown);
    clearTimeout(this.#timers.get(id));
    const told = this.#told.get(id) ?? unseen;
    if (same(told, size)) return;
    if (isUnseen(told)) this.#tell(id, size);
    else
      this.#timers.set(
        id,
        setTimeout(() => {
          this.#tell(id, size);
        }, rest),
      );
  }

  /** A picture that comes no more: nothing is told of it. */
  gone(id: SubscriptionId): void {
    clearTimeout(this.#timers.get(id));
    for (const kept of [this.#timers, this.#shown, this.#told]) kept.delete(id);
  }

  /** The transports are new, and so are the subscriptions. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#shown.clear();
    this.#told.clear();
  }

  #within(id: SubscriptionId, { width, height }: Size): Size {
    switch (this.#shareOf(id)) {
      case 'first':
        return isUnseen({ width, height })
          ? unseen
          : { width: Math.max(width, large.width), height: Math.max(height, large.height) };
      case 'full':
        return { width, height };
      case 'small':
        return { width: Math.min(width, small.width), height: Math.min(height, small.height) };
      case 'none':
        return unseen;
    }
  }

  #tell(id: SubscriptionId, size: Size): void {
    this.#told.set(id, size);
    void this.#ask('media.show', { subscriptionId: id, ...size });
  }
}

const same = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;
const bounded = (pixels: number): number => Math.min(8192, Math.max(0, Math.round(pixels)));
