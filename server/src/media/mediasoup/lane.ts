import type { WebRtcServer, Worker } from 'mediasoup/types';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Lifetime } from '../lifetime.ts';

/** An address of this machine that media arrives at; `announced` is what clients are told instead, where NAT is between. */
export interface ListenAddress {
  readonly ip: string;
  readonly announced?: string | undefined;
}

/** One worker in service, with the one UDP and the one TCP port that all its transports share. */
export interface Lane {
  readonly worker: Worker;
  readonly server: WebRtcServer;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly carries: Record<Burden, number>;
}

/** What a worker carries. */
export const burdens = ['rooms', 'seats', 'sources', 'subscriptions', 'channels'] as const;
export type Burden = (typeof burdens)[number];

/** How much a lane carries, all burdens alike. */
export const loadOf = ({ carries }: Lane): number =>
  burdens.reduce((sum, burden) => sum + carries[burden], 0);

/** Counts something on a lane for as long as it lives. */
export function burden(lane: Lane, kind: Burden, life: Lifetime): void {
  lane.carries[kind] += 1;
  life.onEnd(() => (lane.carries[kind] -= 1));
}

/** What lives in a room needs of it. Two of them are the same room if they are the same object. */
export interface RoomHost {
  readonly life: Lifetime;
  readonly lane: Lane;
}

interface LaneOptions {
  readonly addresses: readonly ListenAddress[];
  readonly port: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Binds the ports; rejects if they are taken. Port 0 is any free one. */
export async function openLane(worker: Worker, options: LaneOptions): Promise<Lane> {
  const { addresses, port, clock, logger } = options;
  const server = await worker.createWebRtcServer({
    listenInfos: addresses.flatMap(({ ip, announced }) =>
      (['udp', 'tcp'] as const).map((protocol) => ({
        protocol,
        ip,
        port,
        ...(announced === undefined ? {} : { announcedAddress: announced }),
      })),
    ),
  });
  return {
    ...{ worker, server, clock, logger },
    carries: { rooms: 0, seats: 0, sources: 0, subscriptions: 0, channels: 0 },
  };
}
