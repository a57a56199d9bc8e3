import type { Transport } from 'mediasoup-client/types';

export interface IceRecoveryOptions {
  /** Restarts ICE on both ends; false if the server knows the transport no more. */
  readonly restart: () => Promise<boolean>;
  /** Recovery is hopeless: the transports must be made anew. */
  readonly onHopeless: () => void;
}

/** A short drop mends itself; after this long ICE is restarted (ms). */
const graceful = 1_500;
/** How long a restart may take before the next one (ms), and how many there are. */
const patience = 4_000;
const tries = 4;

/**
 * Keeps one transport connected over changes of network: restarts ICE when the connection is lost, and gives up after a
 * few tries.
 */
export class IceRecovery {
  readonly #transport: Transport;
  readonly #options: IceRecoveryOptions;
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tried = 0;

  constructor(transport: Transport, options: IceRecoveryOptions) {
    this.#transport = transport;
    this.#options = options;
    transport.on('connectionstatechange', () => {
      this.#watch();
    });
    addEventListener(
      'online',
      () => {
        if (this.#isLost()) this.#schedule(0);
      },
      { signal: this.#listening.signal },
    );
  }

  close(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
  }

  #isClosed(): boolean {
    return this.#listening.signal.aborted;
  }

  #isLost(): boolean {
    const { connectionState } = this.#transport;
    return connectionState === 'disconnected' || connectionState === 'failed';
  }

  #watch(): void {
    const { connectionState } = this.#transport;
    if (connectionState === 'connected') {
      this.#tried = 0;
      clearTimeout(this.#timer);
    } else if (connectionState === 'failed') this.#schedule(0);
    else if (connectionState === 'disconnected') this.#schedule(graceful);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#restart(), wait);
  }

  async #restart(): Promise<void> {
    if (this.#isClosed() || !this.#isLost()) return;
    this.#tried += 1;
    const isKnown = this.#tried <= tries && (await this.#options.restart());
    if (this.#isClosed()) return;
    if (isKnown) this.#schedule(patience);
    else this.#options.onHopeless();
  }
}
