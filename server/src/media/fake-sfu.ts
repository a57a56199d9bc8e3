import type { SourceId, SubscriptionId } from '@entente/shared/ids';
import { err, ok } from '@entente/shared/result';
import { systemClock, type Clock } from '../clock.ts';
import { fakeCapabilities } from './fake-offer.ts';
import { FakeRoom } from './fake-room.ts';
import { turn } from './fake-source.ts';
import { Lifetime } from './lifetime.ts';
import type { SfuChannel, SfuLevel, SfuPort, SfuRoom, SfuSource, SfuSubscription } from './sfu-port.ts';

/** An SFU in memory that keeps every promise of the port but carries no packets; they are only counted, and at channels tapped. */
export interface FakeSfu extends SfuPort {
  /** Every room that was ever opened, the newest last. */
  readonly rooms: readonly SfuRoom[];
  source(id: SourceId): SfuSource | undefined;
  subscription(id: SubscriptionId): SfuSubscription | undefined;
  /** The living channel whose source this is. */
  channel(id: SourceId): SfuChannel | undefined;
  /** Ends every room with `worker-died`. */
  killWorkers(): void;
  /** Until it is called with false again, no room can be had. */
  setUnavailable(unavailable: boolean): void;
  /** As if the client sent `packets` of this source, with a loudness in -dBov if it tells one. */
  send(id: SourceId, packets: number, loudness?: number): void;
  /** As if these were loud in every room. */
  hear(levels: readonly SfuLevel[]): void;
}

/** `clock` paces the silence of channels. */
export function createFakeSfu(clock: Clock = systemClock): FakeSfu {
  const life = new Lifetime(() => undefined);
  const rooms: FakeRoom[] = [];
  const sourceOf = (id: SourceId) => rooms.map(({ alive }) => alive.sources.get(id)).find((one) => one);
  let unavailable = false;
  return {
    rtpCapabilities: fakeCapabilities,
    rooms,
    async openRoom() {
      await turn();
      if (life.isOver()) return err('closed');
      if (unavailable) return err('unavailable');
      const room = new FakeRoom(life, clock);
      rooms.push(room);
      return ok(room);
    },
    close: async () => life.end('closed'),
    source: sourceOf,
    subscription: (id) => rooms.map(({ alive }) => alive.subscriptions.get(id)).find((one) => one),
    channel: (id) => rooms.flatMap(({ alive }) => [...alive.channels]).find(({ source }) => source.id === id),
    killWorkers: () => {
      for (const room of rooms) room.life.end('worker-died');
    },
    setUnavailable: (now) => (unavailable = now),
    send: (id, packets, loudness) => sourceOf(id)?.carry(packets, loudness),
    hear: (levels) => {
      for (const room of rooms) if (!room.closed) room.hear(levels);
    },
  };
}
