import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import type { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';

/**
 * What the server says to parts of a seat that come after the connection: it is held back, in its order, until they are
 * there, so that they hear all of it. From then on they hear it as it comes.
 */
export class HeldEvents {
  readonly #events = createEmitter<ServerEvents>();
  readonly #ends: readonly (() => void)[];
  #held: (() => void)[] | null = [];

  constructor(signalling: Pick<SignallingClient, 'on'>) {
    const held =
      <N extends ServerEventName>(name: N) =>
      (data: ServerEvents[N]): void => {
        const tell = (): void => {
          this.#events.emit(name, data);
        };
        if (this.#held === null) tell();
        else this.#held.push(tell);
      };
    this.#ends = [
      signalling.on('welcome', held('welcome')),
      signalling.on('media-reset', held('media-reset')),
      signalling.on('published', held('published')),
      signalling.on('subscribed', held('subscribed')),
      signalling.on('unsubscribed', held('unsubscribed')),
      signalling.on('quality', held('quality')),
      signalling.on('own-limit', held('own-limit')),
      signalling.on('reconnect-asked', held('reconnect-asked')),
    ];
  }

  /** Listens; the answer ends it. */
  on<N extends ServerEventName>(name: N, listener: (data: ServerEvents[N]) => void): () => void {
    return this.#events.on(name, listener);
  }

  /** Everybody listens now. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const tell of held) tell();
  }

  close(): void {
    for (const end of this.#ends) end();
  }
}
