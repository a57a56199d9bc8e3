import type { DtlsParameters, TransportOffer } from '@entente/shared/protocol/rtp';

/** What each listener gets beside the floor: one channel of several, or what feeds it, directly. */
export type Hearing = 'channel' | 'plain';

/** What the process of the server is told. */
export type ToHall =
  /** `ssrcs`: the speaker on the floor, then one interpreter for each channel. */
  | { readonly say: 'open'; readonly ssrcs: readonly number[] }
  | { readonly say: 'admit' }
  /** The seat `seat`; without one, those who speak. */
  | { readonly say: 'connect'; readonly seat: number | null; readonly dtlsParameters: DtlsParameters }
  | { readonly say: 'hear'; readonly hearing: Hearing }
  | { readonly say: 'count' };

/** What it answers, in the same order. */
export type FromHall =
  | { readonly say: 'opened'; readonly workerPid: number; readonly send: TransportOffer }
  | { readonly say: 'admitted'; readonly seat: number; readonly receive: TransportOffer }
  | { readonly say: 'done' }
  /** Packets that went out to all listeners so far, of what they hear beside the floor. */
  | { readonly say: 'counted'; readonly packets: number };
