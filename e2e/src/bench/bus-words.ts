import type { DtlsParameters, TransportOffer } from '@entente/shared/protocol/rtp';

/** What reaches the receiver: the sources themselves, the channels that they feed, or both. */
export type Phase = 'plain' | 'bus' | 'both';

/** What the process of the bus is told. */
export type ToBus =
  | { readonly say: 'open'; readonly ssrcs: readonly number[] }
  | {
      readonly say: 'connect';
      readonly direction: 'send' | 'receive';
      readonly dtlsParameters: DtlsParameters;
    }
  | { readonly say: 'flow'; readonly phase: Phase };

/** What it answers, in the same order. */
export type FromBus =
  | {
      readonly say: 'opened';
      readonly workerPid: number;
      readonly send: TransportOffer;
      readonly receive: TransportOffer;
      /** SSRCs at the receiver, each of the source with the same position. */
      readonly plain: readonly number[];
      readonly bus: readonly number[];
    }
  | { readonly say: 'done' };
