import type { SubscriptionId } from '@entente/shared/ids';
import type { ServerEvents } from '@entente/shared/protocol/events';
import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import type { Device } from 'mediasoup-client/types';
import type { Ask } from '../signalling/ask.ts';
import { createStore, type Store } from '../stores/store.ts';
import { MediaSession } from './media-session.ts';
import type { OwnSources } from './own-sources.ts';
import { PictureGate, type ShareOf } from './picture-gate.ts';
import { Publication, type SentSource } from './publication.ts';
import type { TransportStats } from './quality/stats-counters.ts';
import { RemoteSources, type RemoteSourceMap } from './remote-sources.ts';
import { loadDevice } from './rtc-device.ts';

/** `lost`: the connection is being mended or made anew; `unsupported`: this browser has no WebRTC. */
export type MediaState = 'off' | 'joining' | 'on' | 'lost' | 'unsupported';

export interface MediaClientOptions {
  readonly ask: Ask;
  readonly own: OwnSources;
  readonly relayOnly: boolean;
  /** Makes the device ready; null where the browser has no WebRTC. */
  readonly load?: (routerRtpCapabilities: RtpCapabilities) => Promise<Device | null>;
}

/** How much of the pictures may go in and out. */
export interface Restriction {
  readonly others: ShareOf;
  readonly own: 'full' | 'low' | 'closed';
}

/**
 * On arrival the others come first: a browser negotiates one thing at a time, and one's own camera would hold up the first
 * picture of another. For this long (ms) they have to be announced, and then to be connected.
 */
const announced = 60;
const connected = 500;

/** The wait before another try, when the server cannot serve media now and does not say how long (s). */
const again = 0.5;

/**
 * The media of one person in one room. `start` and `stop` say whether there should be any; it sees to the rest: joins,
 * publishes what is captured, plays what is subscribed, mends the way and starts anew when the server's end is gone.
 */
export class MediaClient {
  readonly #options: MediaClientOptions;
  readonly #state = createStore<MediaState>('off');
  readonly #remote: RemoteSources;
  readonly #gate: PictureGate;
  #device: Promise<Device | null> | null = null;
  #session: MediaSession | null = null;
  #publications: readonly Publication[] = [];
  /** What is sent beside one's own sources. */
  readonly #carried = new Set<SentSource>();
  #restriction: Restriction = { others: () => 'full', own: 'full' };
  #isWanted = false;
  #maySend = false;
  /** Whether this session's own sources are published; on arrival they wait a moment. */
  #isSending = false;
  /** Another with each start anew: an overtaken one is aborted, with all that it has asked for. */
  #life = new AbortController();

  constructor(options: MediaClientOptions) {
    this.#options = options;
    this.#gate = new PictureGate(options.ask);
    this.#remote = new RemoteSources(options.ask, (subscription) => {
      this.#gate.announced(subscription);
    });
  }

  get state(): Store<MediaState> {
    return this.#state;
  }

  get remote(): Store<RemoteSourceMap> {
    return this.#remote.sources;
  }

  /** Gets ready ahead of `start`, once; needs no admission. */
  prepare(rtpCapabilities: RtpCapabilities): void {
    this.#device ??= (this.#options.load ?? loadDevice)(rtpCapabilities);
  }

  /** From now there should be media. A viewer only receives. */
  start({ maySend }: { maySend: boolean }): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#maySend = maySend;
    void this.#join();
  }

  stop(): void {
    this.#isWanted = false;
    this.#life.abort();
    this.#drop();
    this.#remote.forget();
    this.#state.set('off');
  }

  /** The server's end is gone (`media-reset`, or another life of the server): everything anew, at once. */
  reset(): void {
    if (!this.#isWanted) return;
    this.#remote.forget();
    void this.#join();
  }

  /** In another room now: what is sent there is published anew, over the same transports. */
  renew(): void {
    for (const publication of this.#publications) publication.renew();
  }

  /** What the server holds, as a connection that comes back is told: what it has lost meanwhile is published anew. */
  published({ sourceIds }: ServerEvents['published']): void {
    for (const publication of this.#publications) publication.confirm(sourceIds);
  }

  subscribed({ subscriptions }: ServerEvents['subscribed']): void {
    this.#remote.subscribed(subscriptions);
  }

  unsubscribed({ subscriptionIds }: ServerEvents['unsubscribed']): void {
    this.#remote.unsubscribed(subscriptionIds);
    this.#gate.gone(subscriptionIds);
  }

  /** Sends this too from now on, for as long as there is media; the answer ends it, and nothing else of its kind. */
  carry(source: SentSource): () => void {
    const { ask } = this.#options;
    this.#carried.add(source);
    if (this.#session !== null && this.#isSending)
      this.#publications = [...this.#publications, new Publication({ source, session: this.#session, ask })];
    return () => {
      this.#carried.delete(source);
      for (const publication of this.#publications) if (publication.source === source) publication.withdraw();
      this.#publications = this.#publications.filter((publication) => publication.source !== source);
    };
  }

  /** How large a picture is shown, in device pixels. */
  show(id: SubscriptionId, size: { width: number; height: number }): void {
    this.#gate.show(id, size);
  }

  /** From now on no more of the pictures goes in and out than this. What is sent of one's own `closed` is up to its owner. */
  restrict(restriction: Restriction): void {
    this.#restriction = restriction;
    this.#gate.restrict(restriction.others);
    for (const publication of this.#publications) this.#limit(publication);
  }

  /** The pictures of others of which nothing may be asked for now. */
  get paused(): Store<ReadonlySet<SubscriptionId>> {
    return this.#gate.paused;
  }

  /** What the browser has counted on both transports; null while there are none. */
  async stats(): Promise<TransportStats | null> {
    const session = this.#session;
    return session === null ? null : session.stats();
  }

  async #join(): Promise<void> {
    this.#life.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const isOvertaken = (): boolean => signal.aborted;
    this.#state.set(this.#state.get() === 'off' ? 'joining' : 'lost');
    const device = await this.#device;
    if (isOvertaken()) return;
    if (device === null) {
      this.#state.set('unsupported');
      return;
    }
    // The old transports are kept until the new ones are known, so that what still plays goes on.
    const joined = await MediaSession.open({
      device,
      // What is asked for an overtaken one, or again after a reconnection, would be done to the seat of its successor.
      ask: (name, input, options) => this.#options.ask(name, input, { ...options, signal }),
      relayOnly: this.#options.relayOnly,
      onHopeless: () => {
        if (!isOvertaken()) this.reset();
      },
    });
    if (isOvertaken()) {
      if (joined.ok) joined.value.close();
      return;
    }
    if (joined.ok) this.#use(joined.value);
    else
      setTimeout(
        () => {
          if (!isOvertaken()) void this.#join();
        },
        (joined.error.retryAfter ?? again) * 1000,
      );
  }

  #use(session: MediaSession): void {
    this.#drop();
    this.#session = session;
    session.carries.subscribe(() => {
      if (session === this.#session) this.#state.set(session.carries.get() ? 'on' : 'lost');
    });
    this.#remote.use(session);
    const isArrival = this.#state.get() === 'joining';
    this.#state.set('on');
    if (this.#maySend) void this.#publish(session, isArrival);
  }

  async #publish(session: MediaSession, isArrival: boolean): Promise<void> {
    if (isArrival) await pause(announced);
    if (isArrival && this.#remote.hasBegun) await Promise.race([session.receives, pause(connected)]);
    if (session !== this.#session) return;
    const { own, ask } = this.#options;
    this.#isSending = true;
    // A browser negotiates one thing at a time: what is heard or seen now goes before what is closed.
    const isOpen = ({ state }: SentSource): boolean => state.get().isOpen;
    this.#publications = [...Object.values(own), ...this.#carried]
      .toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
      .map((source) => new Publication({ source, session, ask }));
    for (const publication of this.#publications) this.#limit(publication);
  }

  #limit(publication: Publication): void {
    publication.limit(this.#restriction.own === 'full' ? 'full' : 'low');
  }

  #drop(): void {
    for (const publication of this.#publications) publication.close();
    this.#publications = [];
    this.#isSending = false;
    this.#session?.close();
    this.#session = null;
    this.#gate.forget();
    this.#remote.use(null);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
