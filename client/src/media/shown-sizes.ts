import type { SubscriptionId } from '@entente/shared/ids';
import type { Ask } from '../signalling/ask.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size that changes while a window is dragged is told when it rests (ms). */
const rest = 200;

const unseen: Size = { width: 0, height: 0 };
const isUnseen = ({ width, height }: Size): boolean => width === 0 || height === 0;

/** Tells the server how large each picture is shown, in device pixels, so that it sends no more than can be seen. */
export class ShownSizes {
  readonly #ask: Ask;
  readonly #told = new Map<SubscriptionId, Size>();
  readonly #timers = new Map<SubscriptionId, ReturnType<typeof setTimeout>>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** A picture that appears is told at once, one that changes or goes when it rests: it may only have moved. */
  show(id: SubscriptionId, { width, height }: Size): void {
    const size = { width: bounded(width), height: bounded(height) };
    clearTimeout(this.#timers.get(id));
    const told = this.#told.get(id) ?? unseen;
    if (told.width === size.width && told.height === size.height) return;
    if (isUnseen(told)) this.#tell(id, size);
    else
      this.#timers.set(
        id,
        setTimeout(() => {
          this.#tell(id, size);
        }, rest),
      );
  }

  /** The transports are new, and so are the subscriptions. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#told.clear();
  }

  #tell(id: SubscriptionId, size: Size): void {
    this.#told.set(id, size);
    void this.#ask('media.show', { subscriptionId: id, ...size });
  }
}

const bounded = (pixels: number): number => Math.min(8192, Math.max(0, Math.round(pixels)));
