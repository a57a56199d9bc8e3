import type { ParticipantId } from '@entente/shared/ids';
import type { Direction } from '@entente/shared/protocol/commands/media';
import type {
  DtlsParameters,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
} from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import type { Clock } from '../clock.ts';
import { overheard } from './channel/overheard.ts';
import { openFakeChannel } from './fake-channel.ts';
import { fakeCapabilities, fakeOffer } from './fake-offer.ts';
import { FakeChannelSource, FakeSource, FakeSubscription, turn, type Alive } from './fake-source.ts';
import { Lifetime } from './lifetime.ts';
import { fitDtls, fitReceiver, fitSource, mediaKind, type ReceiverRtp, type SourceRtp } from './rtp-fit.ts';
import type {
  SfuCensus,
  SfuChannel,
  SfuEnd,
  SfuHeardPacket,
  SfuLevel,
  SfuOrigin,
  SfuRefusal,
  SfuRoom,
  SfuSeat,
  SfuSource,
  SfuSubscription,
} from './sfu-port.ts';

export class FakeRoom implements SfuRoom {
  readonly life: Lifetime;
  readonly alive: Alive = {
    transports: 0,
    sources: new Map(),
    subscriptions: new Map(),
    channels: new Set(),
    ears: new Set(),
  };
  readonly #clock: Clock;
  readonly #listeners: ((levels: readonly SfuLevel[]) => void)[] = [];

  constructor(owner: Lifetime, clock: Clock) {
    this.#clock = clock;
    this.life = new Lifetime(() => undefined, [owner]);
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  onLevels(listener: (levels: readonly SfuLevel[]) => void): void {
    this.#listeners.push(listener);
  }

  hear(levels: readonly SfuLevel[]): void {
    for (const listener of this.#listeners) listener(levels);
  }

  async openSeat(
    participantId: ParticipantId,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Result<SfuSeat, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    const receives = fitReceiver(rtpCapabilities);
    if (receives === null) return err('unsupported');
    await turn();
    return this.life.isOver() ? err('closed') : ok(new FakeSeat(this, participantId, { receives }));
  }

  async openChannel(): Promise<Result<SfuChannel, SfuRefusal>> {
    await turn();
    return this.life.isOver() ? err('closed') : ok(openFakeChannel(this, this.#clock));
  }

  overhear(source: SfuSource, listener: (packet: SfuHeardPacket) => void): () => void {
    const { ears } = this.alive;
    if (!(source instanceof FakeSource) || source.room !== this.alive || source.closed)
      return () => undefined;
    if (mediaKind(source.kind) !== 'audio') return () => undefined;
    const ear = { source, hear: overheard(this.#clock, listener) };
    ears.add(ear);
    source.onEnd(() => ears.delete(ear));
    return () => void ears.delete(ear);
  }

  /** All channels of a room and all that is overheard share one transport. */
  async census(): Promise<SfuCensus> {
    await turn();
    const { transports, sources, subscriptions, channels, ears } = this.alive;
    const heard = [...ears].map(({ source }) => source);
    return {
      transports: transports + Math.min(1, channels.size + heard.length),
      sources: sources.size,
      subscriptions: subscriptions.size,
      channels: channels.size,
      feeds: new Set([...heard, ...[...channels].flatMap(({ held }) => held)]).size,
    };
  }

  close(): void {
    this.life.end('closed');
  }
}

class FakeSeat implements SfuSeat {
  readonly participantId: ParticipantId;
  readonly offers: SfuSeat['offers'];
  readonly life: Lifetime;
  readonly #room: FakeRoom;
  readonly #receives: ReceiverRtp;
  readonly #connected = new Set<Direction>();

  constructor(
    room: FakeRoom,
    participantId: ParticipantId,
    { receives }: { readonly receives: ReceiverRtp },
  ) {
    this.#room = room;
    this.participantId = participantId;
    this.#receives = receives;
    this.offers = { send: fakeOffer(), receive: fakeOffer() };
    this.life = new Lifetime(() => undefined, [room.life]);
    room.alive.transports += 2;
    this.life.onEnd(() => (room.alive.transports -= 2));
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  async connect(direction: Direction, dtlsParameters: DtlsParameters): Promise<Result<void, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    if (this.#connected.has(direction)) return err('misplaced');
    if (fitDtls(dtlsParameters) === null) return err('unsupported');
    this.#connected.add(direction);
    await turn();
    return this.life.isOver() ? err('closed') : ok(undefined);
  }

  async restartIce(): Promise<Result<IceParameters, SfuRefusal>> {
    await turn();
    return this.life.isOver() ? err('closed') : ok(fakeOffer().iceParameters);
  }

  async publish(kind: PublishKind, rtpParameters: RtpParameters): Promise<Result<SfuSource, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    const rtp = fitSource(kind, rtpParameters);
    if (rtp === null || !speaks(fakeCapabilities, rtp)) return err('unsupported');
    await turn();
    if (this.life.isOver()) return err('closed');
    return ok(
      new FakeSource(this.life, { participantId: this.participantId, kind, rtp, room: this.#room.alive }),
    );
  }

  async subscribe(source: SfuOrigin): Promise<Result<SfuSubscription, SfuRefusal>> {
    if (this.life.isOver() || source.closed) return err('closed');
    if (!(source instanceof FakeSource || source instanceof FakeChannelSource)) return err('misplaced');
    if (source.kind !== 'channel' && source.participantId === this.participantId) return err('misplaced');
    if (source.room !== this.#room.alive) return err('misplaced');
    if (!speaks(this.#receives, source.rtp)) return err('unsupported');
    await turn();
    if (this.life.isOver() || source.life.isOver()) return err('closed');
    return ok(new FakeSubscription(this.life, { source }));
  }

  close(): void {
    this.life.end('closed');
  }
}

const speaks = (capabilities: RtpCapabilities, rtp: SourceRtp): boolean =>
  rtp.codecs.every((codec) =>
    capabilities.codecs?.some(
      ({ mimeType, clockRate }) =>
        mimeType.toLowerCase() === codec.mimeType.toLowerCase() && clockRate === codec.clockRate,
    ),
  );
