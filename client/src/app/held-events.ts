import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import type { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';

/** What the parts of a seat that come late listen to: what is not named here they would never hear. */
const lateEvents = [
  'welcome',
  'media-reset',
  'published',
  'subscribed',
  'unsubscribed',
  'quality',
  'own-limit',
  'reconnect-asked',
] as const satisfies readonly ServerEventName[];
type LateEvent = (typeof lateEvents)[number];

/**
 * What the server says to parts of a seat that come after the connection: it is held back, in its order, until they are
 * there, so that they hear all of it. From then on they hear it as it comes.
 */
export class HeldEvents {
  readonly #events = createEmitter<ServerEvents>();
  readonly #ends: readonly (() => void)[];
  #held: (() => void)[] | null = [];

  constructor(signalling: Pick<SignallingClient, 'on'>) {
    this.#ends = lateEvents.map((name) =>
      signalling.on(name, (data) => {
        this.#tell(name, data);
      }),
    );
  }

  /** Listens; the answer ends it. */
  on<N extends LateEvent>(name: N, listener: (data: ServerEvents[N]) => void): () => void {
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

  #tell<N extends LateEvent>(name: N, data: ServerEvents[N]): void {
    const tell = (): void => {
      this.#events.emit(name, data);
    };
    if (this.#held === null) tell();
    else this.#held.push(tell);
  }
}
