import { z } from 'zod';
import { SourceId, SubscriptionId } from '../../ids.ts';
import { PublishKind } from '../../room/records.ts';
import { command } from '../command.ts';
import {
  DtlsParameters,
  IceParameters,
  IceServer,
  RtpCapabilities,
  RtpParameters,
  TransportOffer,
} from '../rtp.ts';

const nothing = z.strictObject({});

/** `send` carries from the participant to the SFU, `receive` the other way. */
export const Direction = z.enum(['send', 'receive']);
export type Direction = z.infer<typeof Direction>;

/** The media plane. It is driven by the room's state; these carry only what the two WebRTC ends must know of each other. */
export const media = {
  /** Makes the two transports. Repeated after `media-reset`; what an earlier one made is closed first. */
  'media.join': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({ rtpCapabilities: RtpCapabilities }),
    output: z.object({ send: TransportOffer, receive: TransportOffer, iceServers: z.array(IceServer) }),
  }),
  /** Finishes DTLS for one transport. */
  'media.connect': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({ direction: Direction, dtlsParameters: DtlsParameters }),
    output: nothing,
  }),
  /** New ICE credentials for one transport, after the client's network changed. */
  'media.restart-ice': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({ direction: Direction }),
    output: z.object({ iceParameters: IceParameters }),
  }),
  /** Offers one source. Whether anybody gets it is decided by the state alone (`source.open`, the floor). */
  'media.publish': command({
    permission: 'send',
    standing: 'inside',
    input: z.strictObject({ source: PublishKind, rtpParameters: RtpParameters }),
    output: z.object({ sourceId: SourceId }),
  }),
  /** Takes a source back, as when its device is unplugged. One that is gone, or was followed by another, is passed over. */
  'media.unpublish': command({
    permission: 'send',
    standing: 'inside',
    input: z.strictObject({ sourceId: SourceId }),
    output: nothing,
  }),
  /** These subscriptions can be played: start sending them, key frames first. Unknown ones are passed over. */
  'media.ready': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({ subscriptionIds: z.array(SubscriptionId).min(1).max(200) }),
    output: nothing,
  }),
  /** How large a picture is shown, in device pixels; 0 by 0 is not at all, and nothing is sent. */
  'media.show': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({
      subscriptionId: SubscriptionId,
      width: z.int().min(0).max(8192),
      height: z.int().min(0).max(8192),
    }),
    output: nothing,
  }),
};
