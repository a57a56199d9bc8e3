import { SourceId, type ParticipantId } from '@entente/shared/ids';
import type { PublishKind } from '@entente/shared/room/records';
import type { Producer } from 'mediasoup/types';
import { Lifetime } from '../lifetime.ts';
import type { Encoding } from '../rtp-fit.ts';
import type { SfuEnd, SfuSource } from '../sfu-port.ts';
import { burden, type RoomHost } from './lane.ts';
import { scales } from './layers.ts';

interface SourceParts {
  readonly participantId: ParticipantId;
  readonly room: RoomHost;
  readonly kind: PublishKind;
  readonly producer: Producer;
  readonly encodings: readonly Encoding[];
}

export class MediasoupSource implements SfuSource {
  readonly id: SourceId;
  readonly participantId: ParticipantId;
  readonly kind: PublishKind;
  readonly room: RoomHost;
  /** How many times smaller than full size each spatial layer is, from the smallest. */
  readonly layers: readonly number[];
  readonly life: Lifetime;
  readonly #producer: Producer;
  #paused = true;

  constructor(seat: Lifetime, { participantId, room, kind, producer, encodings }: SourceParts) {
    this.id = SourceId.parse(producer.id);
    this.participantId = participantId;
    this.kind = kind;
    this.room = room;
    this.layers = scales(encodings);
    this.#producer = producer;
    this.life = new Lifetime(() => producer.close(), [seat]);
    burden(room.lane, 'sources', this.life);
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  get paused(): boolean {
    return this.#paused;
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  async pause(): Promise<void> {
    if (this.life.isOver() || this.#paused) return;
    this.#paused = true;
    await this.life.during(this.#producer.pause());
  }

  async resume(): Promise<void> {
    if (this.life.isOver() || !this.#paused) return;
    this.#paused = false;
    await this.life.during(this.#producer.resume());
  }

  close(): void {
    this.life.end('closed');
  }
}
