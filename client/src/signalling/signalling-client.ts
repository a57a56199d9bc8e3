import type { Refusal } from '@entente/shared/errors';
import type { Epoch } from '@entente/shared/ids';
import type { HandshakeAuth } from '@entente/shared/protocol/handshake';
import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import { protocolVersion } from '@entente/shared/protocol/version';
import { err } from '@entente/shared/result';
import { io, type Socket } from 'socket.io-client';
import { createEmitter } from '../stores/emitter.ts';
import { createStore, type Store } from '../stores/store.ts';
import type { Ask } from './ask.ts';
import type { Credentials } from './credentials.ts';
import { isPassing, type LinkState } from './link-state.ts';
import { PendingRequests, type Post } from './pending-requests.ts';
import { attemptTimeout, reconnectDelay } from './reconnect-pace.ts';
import { parseEvent, parseRejection, serverEventNames } from './wire.ts';

export interface SignallingOptions {
  readonly credentials: Credentials;
  /** How far this client got; null asks for everything anew. */
  readonly resume: () => { readonly epoch: Epoch; readonly seq: number } | null;
  /** What is held has a gap: the next `resume` must be null. */
  readonly forget: () => void;
  /** The server's address; by default where the page came from. */
  readonly url?: string | undefined;
}

/** How long the server may take to say `welcome` or to answer a probe (ms). */
const patience = 3_000;

/**
 * The connection to the server: one socket that comes back by itself, typed commands in, typed events out. It holds no
 * state of the room. `ended` states are told once, and only `open` leaves them.
 */
export class SignallingClient {
  readonly #socket: Socket;
  readonly #options: SignallingOptions;
  readonly #link = createStore<LinkState>({ at: 'idle' });
  readonly #events = createEmitter<ServerEvents>();
  readonly #pending = new PendingRequests();
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #startedAt = 0;
  #usualTime = 0;
  /** A token that has expired is renewed once; if the new one is refused too, that is the end. */
  #renewal: 'not yet' | 'under way' | 'tried' = 'not yet';

  constructor(options: SignallingOptions) {
    this.#options = options;
    this.#socket = io(options.url ?? '', {
      autoConnect: false,
      reconnection: false,
      forceNew: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      auth: (give) => {
        give(this.#auth());
      },
    });
    for (const name of serverEventNames) this.#receive(name);
    this.#events.on('ended', (ended) => void this.#rejected(ended));
    this.#socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.#lost();
    });
    this.#socket.on('connect_error', (error) => {
      void this.#rejected(parseRejection(error));
    });
    const { signal } = this.#listening;
    const wake = (): void => {
      if (document.visibilityState === 'visible') this.#wake();
    };
    addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
  }

  get link(): Store<LinkState> {
    return this.#link;
  }

  /** Connects; after an end, connects anew, which supersedes whatever took this one's place. */
  open(): void {
    if (this.#link.get().at !== 'idle' && this.#link.get().at !== 'ended') return;
    this.#renewal = 'not yet';
    this.#attempt = 0;
    this.#link.set({ at: 'connecting' });
    this.#connect();
  }

  /** Listens to what the server says unasked; the answer ends it. */
  on<N extends ServerEventName>(name: N, listener: (data: ServerEvents[N]) => void): () => void {
    return this.#events.on(name, listener);
  }

  /** Sends a command now or, while the connection is down, when it is back. */
  readonly ask: Ask = (name, input, options = {}) => {
    const { at } = this.#link.get();
    if (at === 'idle' || at === 'ended') return Promise.resolve(err({ code: 'server.unavailable' }));
    return this.#pending.ask(name, input, options, at === 'live' ? this.#post : null);
  };

  /** Drops the connection and comes back without `resume`: what is held of the room has a gap. */
  startOver(): void {
    this.#options.forget();
    this.#lost();
  }

  /** Ends for good. */
  close(): void {
    this.#listening.abort();
    this.#end({ at: 'idle' });
  }

  readonly #post: Post = (name, envelope, answer) => {
    this.#socket.emit(name, envelope, answer);
  };

  #auth(): HandshakeAuth {
    const resume = this.#options.resume();
    const token = this.#options.credentials.token();
    return { protocol: protocolVersion, token, ...(resume === null ? {} : { resume }) };
  }

  #connect(): void {
    clearTimeout(this.#timer);
    this.#startedAt = performance.now();
    const link = this.#link.get();
    const lostFor = link.at === 'reconnecting' ? this.#startedAt - link.since : 0;
    const timeout = attemptTimeout(this.#usualTime, lostFor);
    this.#socket.io.timeout(timeout);
    this.#timer = setTimeout(() => {
      this.#lost();
    }, timeout + patience);
    this.#socket.connect();
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- keeps a name and its data a pair
  #receive<N extends ServerEventName>(name: N): void {
    this.#socket.on<ServerEventName>(name, (data: unknown) => {
      const event = parseEvent(name, data);
      if (event === null) {
        // Of a state update that cannot be read, nobody knows what it would have changed.
        if (name === 'state') this.startOver();
        return;
      }
      if (name === 'welcome') this.#welcomed();
      this.#events.emit(name, event);
    });
  }

  #welcomed(): void {
    clearTimeout(this.#timer);
    this.#usualTime = performance.now() - this.#startedAt;
    this.#attempt = 0;
    this.#renewal = 'not yet';
    this.#link.set({ at: 'live' });
    this.#pending.repeat(this.#post);
  }

  /** The server says why there is no connection; without a refusal it was not reached. */
  async #rejected(refusal: (Refusal & { reason?: string | undefined }) | null): Promise<void> {
    if (refusal === null || isPassing(refusal.code)) {
      this.#lost();
      return;
    }
    if (refusal.code !== 'session.expired' || this.#renewal === 'tried') {
      this.#end({ at: 'ended', code: refusal.code, reason: refusal.reason });
      return;
    }
    this.#renewal = 'under way';
    clearTimeout(this.#timer);
    const token = await this.#options.credentials.renew();
    this.#renewal = 'tried';
    if (token.ok || token.error.code === 'server.unavailable') this.#lost();
    else this.#end({ at: 'ended', code: token.error.code });
  }

  #lost(): void {
    const link = this.#link.get();
    if (link.at === 'idle' || link.at === 'ended' || this.#renewal === 'under way') return;
    clearTimeout(this.#timer);
    const since = link.at === 'reconnecting' ? link.since : performance.now();
    this.#link.set({ at: 'reconnecting', since });
    this.#socket.disconnect();
    const wait = reconnectDelay(this.#attempt, performance.now() - since, Math.random());
    this.#attempt += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#connect();
    }, wait);
  }

  /** The network or the page is back: try at once, or see whether the connection still lives. */
  #wake(): void {
    const { at } = this.#link.get();
    if (at === 'reconnecting' && this.#renewal !== 'under way') {
      this.#socket.disconnect();
      this.#attempt = 0;
      this.#connect();
    } else if (at === 'live') {
      void this.#probe();
    }
  }

  async #probe(): Promise<void> {
    const token = this.#options.credentials.token();
    const answer = await this.ask('session.renew', { token }, { timeout: patience });
    if (!answer.ok && answer.error.code === 'server.unavailable' && this.#link.get().at === 'live')
      this.#lost();
  }

  #end(state: LinkState): void {
    clearTimeout(this.#timer);
    this.#link.set(state);
    this.#socket.disconnect();
    this.#pending.refuseAll({ code: state.at === 'ended' ? state.code : 'server.unavailable' });
  }
}
