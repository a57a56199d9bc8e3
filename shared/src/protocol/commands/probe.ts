import { z } from 'zod';
import { SourceId, SubscriptionId } from '../../ids.ts';
import { command } from '../command.ts';
import { DtlsParameters, IceServer, RtpCapabilities, RtpParameters, TransportOffer } from '../rtp.ts';
import { Direction } from './media.ts';

const nothing = z.strictObject({});

/**
 * The connection test: a room of the media server's own, in which there is nobody but the person who tests. What is sent
 * comes back. It has no way to the meeting's media, so it needs no admission. The server ends it by itself.
 */
export const probe = {
  /** Makes the two transports. An earlier test of the same person is closed first. */
  'probe.open': command({
    permission: 'attend',
    standing: 'any',
    input: z.strictObject({ rtpCapabilities: RtpCapabilities }),
    output: z.object({ send: TransportOffer, receive: TransportOffer, iceServers: z.array(IceServer) }),
  }),
  /** Finishes DTLS for one transport. */
  'probe.connect': command({
    permission: 'attend',
    standing: 'any',
    input: z.strictObject({ direction: Direction, dtlsParameters: DtlsParameters }),
    output: nothing,
  }),
  /** Sends the test picture; it is answered with what comes back, which flows after `probe.ready`. */
  'probe.publish': command({
    permission: 'attend',
    standing: 'any',
    input: z.strictObject({ rtpParameters: RtpParameters }),
    output: z.object({
      sourceId: SourceId,
      subscriptionId: SubscriptionId,
      rtpParameters: RtpParameters,
    }),
  }),
  'probe.ready': command({ permission: 'attend', standing: 'any', input: nothing, output: nothing }),
  /** Ends the test; one that is over already is no fault. */
  'probe.close': command({ permission: 'attend', standing: 'any', input: nothing, output: nothing }),
};
