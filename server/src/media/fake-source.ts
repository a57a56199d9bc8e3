import { SourceId, SubscriptionId, type ParticipantId } from '@entente/shared/ids';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import type { PublishKind } from '@entente/shared/room/records';
import { Lifetime } from './lifetime.ts';
import { mediaKind, type SourceRtp } from './rtp-fit.ts';
import type { SfuEnd, SfuSource, SfuSubscription } from './sfu-port.ts';

/** A worker answers in a later turn of the event loop; so does the fake. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is alive in one room of the fake. Two of them are the same room if they are the same object. */
export interface Alive {
  transports: number;
  readonly sources: Map<SourceId, FakeSource>;
  readonly subscriptions: Map<SubscriptionId, FakeSubscription>;
}

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

  carry(packets: number): void {
    if (!this.life.isOver() && !this.paused)
      for (const subscription of this.subscriptions) subscription.carry(packets);
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

export class FakeSubscription implements SfuSubscription {
  readonly id = SubscriptionId.parse(crypto.randomUUID());
  readonly source: FakeSource;
  readonly rtpParameters: RtpParameters;
  readonly life: Lifetime;
  #resumed = false;
  #hidden = false;
  #packets = 0;

  constructor(seat: Lifetime, { source }: { readonly source: FakeSource }) {
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
    return !this.#resumed || this.#hidden;
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  carry(packets: number): void {
    if (!this.paused) this.#packets += packets;
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
