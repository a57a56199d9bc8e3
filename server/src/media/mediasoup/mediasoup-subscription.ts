import { SubscriptionId } from '@entente/shared/ids';
import { RtpParameters } from '@entente/shared/protocol/rtp';
import type { Consumer } from 'mediasoup/types';
import type { PictureShare } from '../../domain/picture-limits.ts';
import { Lifetime } from '../lifetime.ts';
import type { SfuEnd, SfuSubscription } from '../sfu-port.ts';
import { mediaKind } from '../rtp-fit.ts';
import { burden } from './lane.ts';
import { layerWithin } from './layers.ts';
import type { MediasoupChannelSource } from './mediasoup-channel-source.ts';
import type { MediasoupSource } from './mediasoup-source.ts';

/** When a picture of which nothing was sent yet is asked for anew (ms), and how often at most. */
const patienceMs = 1_200;
const tries = 10;

/** Priorities among the pictures of one receiver. */
const usual = 1;
const highest = 255;

/** What a subscription can be of. */
type MediasoupOrigin = MediasoupSource | MediasoupChannelSource;

/**
 * One consumer. Sound needs no priority: mediasoup sends it whatever the link bears, and divides only what is left among
 * the pictures. A resumed picture asks its source for a key frame by itself, in the worker.
 */
export class MediasoupSubscription implements SfuSubscription {
  readonly id: SubscriptionId;
  readonly source: MediasoupOrigin;
  readonly rtpParameters: RtpParameters;
  readonly life: Lifetime;
  readonly #consumer: Consumer;
  #resumed = false;
  #shown: { readonly width: number; readonly height: number } | null = null;
  #share: PictureShare = 'full';
  #flowing = false;
  #layer: number | null = null;
  /** The newest `#insist`; an older one gives up. */
  #insisting: object | null = null;

  constructor(
    seat: Lifetime,
    { source, consumer }: { readonly source: MediasoupOrigin; readonly consumer: Consumer },
  ) {
    this.id = SubscriptionId.parse(consumer.id);
    this.source = source;
    this.rtpParameters = RtpParameters.parse(consumer.rtpParameters);
    this.#consumer = consumer;
    this.life = new Lifetime(() => consumer.close(), [seat, source.life]);
    if (mediaKind(source.kind) === 'video') consumer.on('producerresume', () => void this.#insist());
    burden(source.room.lane, 'subscriptions', this.life);
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  get paused(): boolean {
    return !this.#resumed || this.#isHidden || this.#share === 'none';
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  async pause(): Promise<void> {
    this.#resumed = false;
    await this.#apply();
  }

  async resume(): Promise<void> {
    this.#resumed = true;
    await this.#apply();
  }

  async show(width: number, height: number): Promise<void> {
    if (mediaKind(this.source.kind) === 'audio') return;
    this.#shown = { width, height };
    await Promise.all([this.#choose(), this.#apply()]);
  }

  async limit(share: PictureShare): Promise<void> {
    if (mediaKind(this.source.kind) === 'audio' || share === this.#share) return;
    const isFirst = share === 'first';
    const wasFirst = this.#share === 'first';
    this.#share = share;
    await Promise.all([
      this.#choose(),
      this.#apply(),
      isFirst === wasFirst ? undefined : this.#rank(isFirst),
    ]);
  }

  async stats(): Promise<{ readonly packets: number; readonly bytes: number }> {
    let sent = { packets: 0, bytes: 0 };
    if (this.life.isOver()) return sent;
    await this.life.during(
      this.#consumer.getStats().then((stats) => {
        for (const stat of stats)
          if (stat.type === 'outbound-rtp') sent = { packets: stat.packetCount, bytes: stat.byteCount };
      }),
    );
    return this.life.isOver() ? { packets: 0, bytes: 0 } : sent;
  }

  close(): void {
    this.life.end('closed');
  }

  get #isHidden(): boolean {
    return this.#shown?.width === 0 || this.#shown?.height === 0;
  }

  /** The worker gives a picture of higher priority its layers before any of lower priority. */
  async #rank(isFirst: boolean): Promise<void> {
    if (this.life.isOver()) return;
    await this.life.during(this.#consumer.setPriority(isFirst ? highest : usual));
  }

  async #choose(): Promise<void> {
    const { source } = this;
    if (this.life.isOver() || source.kind === 'channel' || source.layers.length === 1 || this.#isHidden)
      return;
    const { kind, layers } = source;
    const spatialLayer = layerWithin(this.#share, kind, { layers, shown: this.#shown });
    if (spatialLayer === this.#layer) return;
    this.#layer = spatialLayer;
    await this.life.during(this.#consumer.setPreferredLayers({ spatialLayer }));
  }

  /** Requests reach the worker in the order in which they were made, so the newest wish is what remains. */
  async #apply(): Promise<void> {
    if (this.life.isOver() || this.#flowing === !this.paused) return;
    this.#flowing = !this.paused;
    await this.life.during(this.#flowing ? this.#consumer.resume() : this.#consumer.pause());
    if (this.#flowing && mediaKind(this.source.kind) === 'video') void this.#insist();
  }
  /**
   * Asks for a key frame until a packet was sent. The worker asks twice, a second apart, and then waits for ever, while a
   * sender under load passes over requests that come too soon after another.
   */
  async #insist(): Promise<void> {
    const { source } = this;
    if (source.kind === 'channel') return;
    const mine = {};
    this.#insisting = mine;
    const sent = async (): Promise<number> => (await this.stats()).packets;
    const before = await sent();
    for (let tried = 0; tried < tries; tried += 1) {
      await new Promise<void>((resolve) => source.room.lane.clock.after(patienceMs, resolve));
      const isOurs = this.#insisting === mine && this.#flowing && !this.life.isOver();
      if (!isOurs || source.paused || (await sent()) > before || this.life.isOver()) return;
      await this.life.during(this.#consumer.requestKeyFrame());
    }
  }
}
