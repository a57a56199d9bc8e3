import type { SubscriptionId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { Consumer } from 'mediasoup-client/types';
import type { Ask } from '../signalling/ask.ts';
import { createStore, type Store } from '../stores/store.ts';
import type { MediaSession } from './media-session.ts';

/**
 * What arrives, ready to be played: a microphone, camera or screen of somebody else, the line of a booth (`booth`), or a
 * language channel of the reader's room, which is silent unless the reader listens to it.
 */
export type RemoteSource = Subscribed['origin'] & {
  readonly subscriptionId: SubscriptionId;
  readonly stream: MediaStream;
  /** A picture in several sizes, of which a receiver is given the one that fits its line. */
  readonly isLayered: boolean;
};

/** The scalability mode (https://www.w3.org/TR/webrtc-svc/) names the number of sizes first: `L3T3` has three. */
export const layered = ({ encodings }: Subscribed['rtpParameters']): boolean =>
  /^[LS][2-9]/.test(encodings?.[0]?.scalabilityMode ?? '');

export type RemoteSourceMap = ReadonlyMap<SubscriptionId, RemoteSource>;

/**
 * What the server sends us. Subscriptions that come before the transports are there wait for them; those that come
 * together are negotiated together and answered with one `media.ready`, so that their key frames are asked for at once.
 * The first of a session are answered ahead: the SFU asks for their key frames when the transport is connected, and that
 * it can be only after the negotiation.
 */
export class RemoteSources {
  readonly #ask: Ask;
  readonly #onAnnounced: (subscription: Subscribed) => void;
  readonly #sources = createStore<RemoteSourceMap>(new Map());
  readonly #consumers = new Map<SubscriptionId, Consumer>();
  /** Announced and neither playable nor taken back yet. */
  readonly #wanted = new Set<SubscriptionId>();
  #waiting = new Map<SubscriptionId, Subscribed>();
  #session: MediaSession | null = null;
  #isFirst = true;

  /** `onAnnounced` hears of each source before the server is told to begin. */
  constructor(ask: Ask, onAnnounced: (subscription: Subscribed) => void) {
    this.#ask = ask;
    this.#onAnnounced = onAnnounced;
  }

  get sources(): Store<RemoteSourceMap> {
    return this.#sources;
  }

  /** Whether anything was announced over this session. */
  get hasBegun(): boolean {
    return !this.#isFirst;
  }

  subscribed(subscriptions: readonly Subscribed[]): void {
    for (const each of subscriptions) {
      // After a reconnection the server says again what stands.
      if (this.#consumers.has(each.subscriptionId) || this.#wanted.has(each.subscriptionId)) continue;
      this.#wanted.add(each.subscriptionId);
      this.#waiting.set(each.subscriptionId, each);
    }
    void this.#consume();
  }

  unsubscribed(ids: readonly SubscriptionId[]): void {
    const left = new Map(this.#sources.get());
    for (const id of ids) {
      this.#wanted.delete(id);
      this.#waiting.delete(id);
      left.delete(id);
      this.#consumers.get(id)?.close();
      this.#consumers.delete(id);
    }
    this.#sources.set(left);
  }

  /** New transports; null while there are none. What came over the old ones is gone. */
  use(session: MediaSession | null): void {
    this.#session = session;
    this.#isFirst = true;
    this.#consumers.clear();
    this.#sources.set(new Map());
    if (session !== null) void this.#consume();
  }

  /**
   * Forgets what was announced: the server will announce it anew. What plays goes on, but nothing more is taken over the
   * old transports: what is announced from here on belongs to the next.
   */
  forget(): void {
    this.#session = null;
    this.#wanted.clear();
    this.#waiting.clear();
  }

  async #consume(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#waiting.size === 0) return;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const isAhead = this.#isFirst && !session.canReceive;
    this.#isFirst = false;
    for (const each of waiting.values()) this.#onAnnounced(each);
    if (isAhead) this.#ready([...waiting.keys()]);
    const made = await session.consume([...waiting.values()]);
    if (session !== this.#session || session.isClosed) return;
    const playable = made.filter(([{ subscriptionId }, consumer]) => {
      const isWanted = this.#wanted.has(subscriptionId);
      if (!isWanted) consumer.close();
      return isWanted;
    });
    for (const id of waiting.keys()) this.#wanted.delete(id);
    if (!isAhead) this.#ready(playable.map(([{ subscriptionId }]) => subscriptionId));
    const sources = new Map(this.#sources.get());
    for (const [{ subscriptionId, origin, rtpParameters }, consumer] of playable) {
      this.#consumers.set(subscriptionId, consumer);
      const stream = new MediaStream([consumer.track]);
      sources.set(subscriptionId, { ...origin, subscriptionId, stream, isLayered: layered(rtpParameters) });
    }
    this.#sources.set(sources);
  }

  #ready([first, ...rest]: readonly SubscriptionId[]): void {
    if (first === undefined) return;
    void this.#ask('media.ready', { subscriptionIds: [first, ...rest] }, { timeout: 30_000 });
  }
}
