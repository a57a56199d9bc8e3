import { randomInt } from 'node:crypto';
import { err, ok, type Result } from '@entente/shared/result';
import type { DirectTransport } from 'mediasoup/types';
import { BusChannel } from '../channel/bus-channel.ts';
import { overheard } from '../channel/overheard.ts';
import { writeRtp, type RtpPacket } from '../channel/rtp-packet.ts';
import { Lifetime } from '../lifetime.ts';
import { mediaKind } from '../rtp-fit.ts';
import type { SfuChannel, SfuHeardPacket, SfuRefusal, SfuSource } from '../sfu-port.ts';
import { channelParameters, levelId, payloadType } from './channel-rtp.ts';
import { Feed } from './feed.ts';
import { burden, type RoomHost } from './lane.ts';
import { MediasoupChannelSource } from './mediasoup-channel-source.ts';
import { MediasoupSource } from './mediasoup-source.ts';

/** The one way between this process and the worker, for all channels of a room. */
interface Way {
  readonly transport: DirectTransport;
  readonly life: Lifetime;
}

type Channel = BusChannel<MediasoupSource>;

/** One who overhears a source. */
interface Ear {
  readonly source: MediasoupSource;
  readonly hear: (packet: RtpPacket) => void;
}

/**
 * The channels of one room, and what of it is overheard. They share one direct transport, because a source is received once
 * however many channels it feeds; it is opened for the first of them and closed with the last.
 */
export class ChannelBus {
  readonly #room: RoomHost;
  readonly #createTransport: () => Promise<DirectTransport>;
  readonly #channels = new Set<Channel>();
  readonly #ears = new Set<Ear>();
  readonly #feeds = new Map<MediasoupSource, Feed>();
  #way: Way | null = null;
  #opening: Promise<Way | null> | null = null;
  /** Channels and ears, open or about to be. */
  #users = 0;

  constructor(room: RoomHost, createTransport: () => Promise<DirectTransport>) {
    this.#room = room;
    this.#createTransport = createTransport;
  }

  /** Ids of the producers of channels and of the consumers that feed them. */
  get ids(): { readonly channels: ReadonlySet<string>; readonly feeds: ReadonlySet<string> } {
    return {
      channels: new Set([...this.#channels].map(({ source }) => source.id)),
      feeds: new Set([...this.#feeds.values()].flatMap(({ id }) => id ?? [])),
    };
  }

  async open(): Promise<Result<SfuChannel, SfuRefusal>> {
    if (this.#room.life.isOver()) return err('closed');
    this.#users += 1;
    let channel: Channel | null = null;
    try {
      this.#opening ??= this.#openWay();
      const way = await this.#opening;
      channel = way === null ? null : await this.#openChannel(way);
    } finally {
      if (channel === null) this.#leave();
    }
    return channel === null ? err('closed') : ok(channel);
  }

  overhear(source: SfuSource, listener: (packet: SfuHeardPacket) => void): () => void {
    const fit = this.#room.life.isOver() ? err('closed' as const) : this.#fit(source);
    if (!fit.ok) return () => undefined;
    const ear = { source: fit.value, hear: overheard(this.#room.lane.clock, listener) };
    this.#ears.add(ear);
    this.#users += 1;
    this.#opening ??= this.#openWay();
    this.#opening.then(() => this.#reconcile()).catch((error: unknown) => this.#fail(error));
    const stop = (): void => {
      if (!this.#ears.delete(ear)) return;
      void this.#reconcile();
      this.#leave();
    };
    source.onEnd(stop);
    return stop;
  }

  async #openWay(): Promise<Way | null> {
    try {
      const transport = await this.#unlessOver(this.#createTransport());
      if (transport !== null && this.#users > 0)
        this.#way = { transport, life: new Lifetime(() => transport.close(), [this.#room.life]) };
      else transport?.close();
    } finally {
      if (this.#way === null) this.#opening = null;
    }
    return this.#way;
  }

  /** What is being opened for nobody any more is closed as soon as it is there. */
  #leave(): void {
    this.#users -= 1;
    if (this.#users > 0 || this.#way === null) return;
    this.#way.life.end('closed');
    this.#way = null;
    this.#opening = null;
  }

  async #openChannel({ transport, life: owner }: Way): Promise<Channel | null> {
    const ssrc = randomInt(1, 2 ** 32);
    const producer = await this.#unlessOver(
      transport.produce({ kind: 'audio', rtpParameters: channelParameters(ssrc) }),
    );
    if (producer === null) return null;
    const life = new Lifetime(() => producer.close(), [owner]);
    const channel: Channel = new BusChannel({
      ...{ life, payloadType, clock: this.#room.lane.clock },
      source: new MediasoupChannelSource(producer, { room: this.#room, life }),
      fit: (source) => this.#fit(source),
      send: (packet) => producer.send(writeRtp(packet, { ssrc, levelId })),
      onWish: () => this.#reconcile(),
    });
    this.#channels.add(channel);
    burden(this.#room.lane, 'channels', life);
    life.onEnd(() => {
      this.#channels.delete(channel);
      this.#leave();
    });
    return channel;
  }

  #fit(source: SfuSource): Result<MediasoupSource, SfuRefusal> {
    if (source.closed) return err('closed');
    if (!(source instanceof MediasoupSource) || source.room !== this.#room) return err('misplaced');
    return mediaKind(source.kind) === 'audio' ? ok(source) : err('unsupported');
  }

  /** Brings the feeds level with what all channels wish, what stops before what flows. Resolves when it is there. */
  async #reconcile(): Promise<void> {
    const heard = [...this.#ears].map(({ source }) => source).filter(({ closed }) => !closed);
    const fed = new Set([...heard, ...[...this.#channels].map((channel) => channel.fed)]);
    const held = new Set([...heard, ...[...this.#channels].flatMap((channel) => channel.held)]);
    for (const [source, feed] of this.#feeds)
      if (!held.has(source)) feed.life.end('closed');
      else if (!fed.has(source)) feed.flow(false);
    const way = this.#way;
    if (way === null || way.life.isOver()) return;
    const feeds = [...held].map((source) => this.#feeds.get(source) ?? this.#openFeed(source, way));
    for (const feed of feeds) feed.flow(fed.has(feed.source));
    await Promise.all(feeds.map(({ opened }) => opened));
  }

  #openFeed(source: MediasoupSource, { transport, life }: Way): Feed {
    const feed = new Feed(source, {
      ...{ transport, owner: life },
      onPacket: (from, packet) => {
        for (const channel of this.#channels) channel.carry(from, packet);
        for (const ear of [...this.#ears]) if (ear.source === from) ear.hear(packet);
      },
    });
    this.#feeds.set(source, feed);
    feed.life.onEnd(() => {
      if (this.#feeds.get(source) === feed) this.#feeds.delete(source);
    });
    return feed;
  }

  #fail(error: unknown): void {
    if (this.#room.life.isOver()) return;
    this.#room.lane.logger.error({ err: error }, 'a source could not be overheard');
  }

  /** What the worker made; null, and given back, if the room ended meanwhile. */
  async #unlessOver<T extends { close(): void }>(request: Promise<T>): Promise<T | null> {
    const { life } = this.#room;
    try {
      const made = await request;
      if (!life.isOver()) return made;
      made.close();
    } catch (error) {
      if (!life.isOver()) throw error;
    }
    return null;
  }
}
