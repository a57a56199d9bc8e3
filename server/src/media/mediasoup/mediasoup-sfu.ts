import { err, ok } from '@entente/shared/result';
import { Lifetime } from '../lifetime.ts';
import type { SfuPort } from '../sfu-port.ts';
import { rtpCapabilities } from './codecs.ts';
import type { Burden } from './lane.ts';
import { MediasoupRoom } from './mediasoup-room.ts';
import { WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

export type MediasoupSfuOptions = WorkerPoolOptions;

export interface MediasoupSfu extends SfuPort {
  /** Process ids of the media workers in service. */
  readonly workerPids: readonly number[];
  /** How many of a kind there are now, in all rooms. */
  count(burden: Burden): number;
}

/**
 * The SFU on mediasoup: a room is a router, a seat two WebRTC transports, a source a producer, a subscription a consumer,
 * a channel a producer on the room's one direct transport, which has a consumer for each source that channels hold.
 * Rejects if a worker cannot start or bind its ports.
 *
 * | What happens            | What ends with it, in this order                                            | cause         |
 * | ----------------------- | --------------------------------------------------------------------------- | ------------- |
 * | subscription is closed  | the subscription                                                            | `closed`      |
 * | source is closed        | its subscriptions at all seats, the source                                  | `closed`      |
 * | channel is closed       | its subscriptions at all seats, the channel; after the last its transport   | `closed`      |
 * | seat is closed          | its sources with their subscriptions elsewhere, its subscriptions, the seat | `closed`      |
 * | room is closed          | its seats and channels as above, the room                                   | `closed`      |
 * | SFU is closed           | its rooms as above, every worker and the spare                              | `closed`      |
 * | worker dies             | the rooms on it with all in them; the spare takes over its ports            | `worker-died` |
 * | ICE or DTLS is lost     | nothing: the client restarts ICE, or its seat ends by the state of the room | -             |
 */
export async function createMediasoupSfu(options: MediasoupSfuOptions): Promise<MediasoupSfu> {
  const pool = await WorkerPool.open(options);
  const life = new Lifetime(() => pool.close());
  return {
    rtpCapabilities,
    get workerPids() {
      return pool.pids;
    },
    count: (burden) => pool.count(burden),
    async openRoom() {
      if (life.isOver()) return err('closed');
      const opened = await pool.openRouter();
      if (life.isOver()) return err('closed');
      if (opened === null) return err('unavailable');
      const { router, lane } = opened;
      if (router.closed) return err('unavailable');
      const room = await MediasoupRoom.open(router, { lane, owner: life });
      return room === null ? err(life.isOver() ? 'closed' : 'unavailable') : ok(room);
    },
    close: async () => life.end('closed'),
  };
}
