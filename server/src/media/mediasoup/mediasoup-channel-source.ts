import { SourceId } from '@entente/shared/ids';
import type { Producer } from 'mediasoup/types';
import type { Lifetime } from '../lifetime.ts';
import type { SfuChannelSource, SfuEnd } from '../sfu-port.ts';
import type { RoomHost } from './lane.ts';

/** The producer of a channel, as its receivers see it. */
export class MediasoupChannelSource implements SfuChannelSource {
  readonly id: SourceId;
  readonly kind = 'channel';
  readonly room: RoomHost;
  readonly life: Lifetime;

  constructor(producer: Producer, { room, life }: { readonly room: RoomHost; readonly life: Lifetime }) {
    this.id = SourceId.parse(producer.id);
    this.room = room;
    this.life = life;
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }
}
