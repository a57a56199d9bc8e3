import type { ParticipantId } from '@entente/shared/ids';
import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { AudioLevelObserver, Router, WebRtcTransport } from 'mediasoup/types';
import { Lifetime } from '../lifetime.ts';
import { fitReceiver } from '../rtp-fit.ts';
import type {
  SfuCensus,
  SfuChannel,
  SfuEnd,
  SfuHeardPacket,
  SfuLevel,
  SfuRefusal,
  SfuRoom,
  SfuSeat,
  SfuSource,
} from '../sfu-port.ts';
import type { Lane, RoomHost } from './lane.ts';
import { ChannelBus } from './channel-bus.ts';
import { MediasoupSeat } from './mediasoup-seat.ts';
import type { MediasoupSource } from './mediasoup-source.ts';

/** What the estimate of a receiver's downlink starts at, bit/s, before any feedback came. */
const initialOutgoingBitrate = 1_000_000;

/** Voices that are told of at once. */
const mostVoices = 128;

/** Quieter than this, dBov, is taken for a room and not for a voice. */
const voiceThreshold = -60;

export class MediasoupRoom implements SfuRoom, RoomHost {
  readonly #router: Router;
  readonly lane: Lane;
  readonly life: Lifetime;
  readonly #observer: AudioLevelObserver;
  readonly #microphones = new Map<string, ParticipantId>();
  readonly #bus: ChannelBus;
  readonly #levelListeners: ((levels: readonly SfuLevel[]) => void)[] = [];
  #told: readonly SfuLevel[] = [];

  private constructor(router: Router, lane: Lane, owner: Lifetime, observer: AudioLevelObserver) {
    this.#router = router;
    this.lane = lane;
    this.#observer = observer;
    this.life = new Lifetime(() => router.close(), [owner]);
    this.life.onEnd(() => (lane.carries.rooms -= 1));
    this.#bus = new ChannelBus(this, () => router.createDirectTransport());
    router.on('workerclose', () => this.life.end('worker-died'));
    observer.on('silence', () => this.#heard([]));
    observer.on('volumes', (volumes) =>
      this.#heard(
        volumes.flatMap(({ producer, volume }) => {
          const participantId = this.#microphones.get(producer.id);
          return participantId === undefined ? [] : [{ participantId, level: volume }];
        }),
      ),
    );
  }

  /** Null if the router or the owner ended meanwhile; the router is then closed. */
  static async open(
    router: Router,
    { lane, owner }: { readonly lane: Lane; readonly owner: Lifetime },
  ): Promise<MediasoupRoom | null> {
    try {
      const observer = await router.createAudioLevelObserver({
        // Of all side rooms together: so many voices in one room must not hide those of another.
        maxEntries: mostVoices,
        threshold: voiceThreshold,
        interval: 250,
      });
      if (!router.closed && !owner.isOver()) return new MediasoupRoom(router, lane, owner, observer);
    } catch (error) {
      if (!router.closed) throw error;
    }
    lane.carries.rooms -= 1;
    router.close();
    return null;
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  onLevels(listener: (levels: readonly SfuLevel[]) => void): void {
    this.#levelListeners.push(listener);
  }

  async openSeat(
    participantId: ParticipantId,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Result<SfuSeat, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    const receives = fitReceiver(rtpCapabilities);
    if (receives === null) return err('unsupported');
    const [send, receive] = await Promise.allSettled([this.#transport(), this.#transport()]);
    if (this.life.isOver()) return err('closed');
    if (send.status === 'rejected' || receive.status === 'rejected') {
      for (const made of [send, receive]) if (made.status === 'fulfilled') made.value.close();
      throw new Error('the media worker made no transports');
    }
    return ok(
      new MediasoupSeat(this, {
        participantId,
        receives,
        send: send.value,
        receive: receive.value,
        onMicrophone: (source) => this.#listenTo(source),
      }),
    );
  }

  async openChannel(): Promise<Result<SfuChannel, SfuRefusal>> {
    return this.#bus.open();
  }

  overhear(source: SfuSource, listener: (packet: SfuHeardPacket) => void): () => void {
    return this.#bus.overhear(source, listener);
  }

  /** Its loudness counts from now until it ends. */
  #listenTo(source: MediasoupSource): void {
    const { id, participantId } = source;
    this.#microphones.set(id, participantId);
    source.onEnd(() => this.#microphones.delete(id));
    void source.life.during(this.#observer.addProducer({ producerId: id })).catch(() => undefined);
  }

  async census(): Promise<SfuCensus> {
    const none = { transports: 0, sources: 0, subscriptions: 0, channels: 0, feeds: 0 };
    if (this.life.isOver()) return none;
    const dump = await this.#router.dump();
    const { channels, feeds } = this.#bus.ids;
    const isChannel = ({ key }: { readonly key: string }): boolean => channels.has(key);
    const isFeed = ({ key }: { readonly key: string }): boolean => feeds.has(key);
    const sources = dump.mapProducerIdConsumerIds;
    const subscriptions = dump.mapConsumerIdProducerId;
    return {
      transports: dump.transportIds.length,
      sources: sources.filter((one) => !isChannel(one)).length,
      subscriptions: subscriptions.filter((one) => !isFeed(one)).length,
      channels: sources.filter(isChannel).length,
      feeds: subscriptions.filter(isFeed).length,
    };
  }

  close(): void {
    this.life.end('closed');
  }

  async #transport(): Promise<WebRtcTransport> {
    return this.#router.createWebRtcTransport({
      webRtcServer: this.lane.server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: initialOutgoingBitrate,
    });
  }

  #heard(levels: readonly SfuLevel[]): void {
    const same =
      levels.length === this.#told.length &&
      levels.every(({ participantId, level }, index) => {
        const told = this.#told[index];
        return told?.participantId === participantId && told.level === level;
      });
    if (same || this.life.isOver()) return;
    this.#told = levels;
    for (const listener of this.#levelListeners) listener(levels);
  }
}
