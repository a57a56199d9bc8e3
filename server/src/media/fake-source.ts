import { SourceId, SubscriptionId, type ParticipantId } from '@entente/shared/ids';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import type { PublishKind } from '@entente/shared/room/records';
import type { PictureShare } from '../domain/picture-limits.ts';
import type { BusChannel } from './channel/bus-channel.ts';
import type { RtpPacket } from './channel/rtp-packet.ts';
import { frameTicks } from './channel/rtp-rewrite.ts';
import { Lifetime } from './lifetime.ts';
import { mediaKind, type SourceRtp } from './rtp-fit.ts';
import type { SfuChannelSource, SfuEnd, SfuSource, SfuSubscription } from './sfu-port.ts';

/** A worker answers in a later turn of the event loop; so does the fake. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is alive in one room of the fake. Two of them are the same room if they are the same object. */
export interface Alive {
  transports: number;
  readonly sources: Map<SourceId, FakeSource>;
  readonly subscriptions: Map<SubscriptionId, FakeSubscription>;
  readonly channels: Set<BusChannel<FakeSource>>;
  readonly ears: Set<FakeEar>;
}

/** One who overhears a source. */
export interface FakeEar {
  readonly source: FakeSource;
  readonly hear: (packet: RtpPacket) => void;
}

/** What a subscription of the fake can be of. */
export type FakeOrigin = FakeSource | FakeChannelSource;

interface SourceParts {
  readonly participantId: ParticipantId;
  readonly kind: PublishKind;
  readonly rtp: SourceRtp;
  readonly room: Alive;
}

export class FakeSource implements SfuSource {
  readonly id = SourceId.parse(crypto.randomUUID());
  readonly participantId: ParticipantId;
  readonly kind: PublishKind;
  readonly rtp: SourceRtp;
  readonly room: Alive;
  readonly life: Lifetime;
  readonly subscriptions = new Set<FakeSubscription>();
  paused = true;
  #sent = 0;

  constructor(seat: Lifetime, { participantId, kind, rtp, room }: SourceParts) {
    this.participantId = participantId;
    this.kind = kind;
    this.rtp = rtp;
    this.room = room;
    this.life = new Lifetime(() => undefined, [seat]);
    room.sources.set(this.id, this);
    this.life.onEnd(() => room.sources.delete(this.id));
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  carry(packets: number, loudness?: number): void {
    for (let left = packets; left > 0; left -= 1) {
      const packet = this.#next(loudness ?? null);
      if (this.life.isOver() || this.paused) continue;
      for (const subscription of this.subscriptions) subscription.carry();
      for (const channel of this.room.channels) channel.carry(this, packet);
      for (const ear of [...this.room.ears]) if (ear.source === this) ear.hear(packet);
    }
  }

  /** 20 ms of sound, in which every byte is the last of the source's SSRC. */
  #next(level: number | null): RtpPacket {
    this.#sent += 1;
    return {
      payloadType: 111,
      marker: false,
      sequence: this.#sent & 0xffff,
      timestamp: (this.#sent * frameTicks) >>> 0,
      payload: Buffer.alloc(40, (this.rtp.encodings?.[0]?.ssrc ?? 0) & 0x7f),
      level,
    };
  }

  async pause(): Promise<void> {
    if (!this.life.isOver()) this.paused = true;
    await turn();
  }

  async resume(): Promise<void> {
    if (!this.life.isOver()) this.paused = false;
    await turn();
  }

  close(): void {
    this.life.end('closed');
  }
}

/** Of a channel: what it speaks is what every receiver of Opus can play. */
export class FakeChannelSource implements SfuChannelSource {
  readonly id = SourceId.parse(crypto.randomUUID());
  readonly kind = 'channel';
  readonly rtp: SourceRtp;
  readonly room: Alive;
  readonly life: Lifetime;
  readonly subscriptions = new Set<FakeSubscription>();

  constructor({ life, rtp, room }: Pick<FakeChannelSource, 'life' | 'rtp' | 'room'>) {
    this.life = life;
    this.rtp = rtp;
    this.room = room;
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }
}

export class FakeSubscription implements SfuSubscription {
  readonly id = SubscriptionId.parse(crypto.randomUUID());
  readonly source: FakeOrigin;
  readonly rtpParameters: RtpParameters;
  readonly life: Lifetime;
  #resumed = false;
  #hidden = false;
  #share: PictureShare = 'full';
  #packets = 0;

  constructor(seat: Lifetime, { source }: { readonly source: FakeOrigin }) {
    this.source = source;
    this.rtpParameters = { ...source.rtp, encodings: [{ ssrc: 1 + Math.floor(Math.random() * 1e9) }] };
    this.life = new Lifetime(() => undefined, [seat, source.life]);
    source.subscriptions.add(this);
    source.room.subscriptions.set(this.id, this);
    this.life.onEnd(() => {
      source.subscriptions.delete(this);
      source.room.subscriptions.delete(this.id);
    });
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  get paused(): boolean {
    return !this.#resumed || this.#hidden || this.#share === 'none';
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  carry(): void {
    if (!this.paused) this.#packets += 1;
  }

  async pause(): Promise<void> {
    this.#resumed = false;
    await turn();
  }

  async resume(): Promise<void> {
    this.#resumed = true;
    await turn();
  }

  async show(width: number, height: number): Promise<void> {
    if (mediaKind(this.source.kind) === 'video') this.#hidden = width === 0 || height === 0;
    await turn();
  }

  async limit(share: PictureShare): Promise<void> {
    if (mediaKind(this.source.kind) === 'video') this.#share = share;
    await turn();
  }

  async stats(): Promise<{ readonly packets: number; readonly bytes: number }> {
    await turn();
    return this.life.isOver()
      ? { packets: 0, bytes: 0 }
      : { packets: this.#packets, bytes: this.#packets * 100 };
  }

  close(): void {
    this.life.end('closed');
  }
}
