import type { types } from 'mediasoup-client';

/** One end of a transport, as the page makes its own from it. */
export type Offer = Pick<types.TransportOptions, 'id' | 'iceParameters' | 'iceCandidates' | 'dtlsParameters'>;

/** A paused consumer, waiting for the page's `resume`. */
export interface Consumable {
  readonly id: string;
  readonly producerId: string;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: types.RtpParameters;
  readonly peer: string;
}

export interface Joined {
  readonly send: Offer;
  readonly receive: Offer;
  readonly offered: readonly Consumable[];
}
