import type { IceServer, RtpCapabilities, RtpParameters, TransportOffer } from '@entente/shared/protocol/rtp';
import type * as mediasoup from 'mediasoup-client/types';
import { z } from 'zod';

/**
 * Both ends speak mediasoup's shapes. Ours are parsed for shape and size and leave names of codecs, header extensions and
 * feedback open; the library's types close them, and it checks them itself (`ortc`). The functions here are the only bridges.
 */
export const deviceCapabilities = (own: RtpCapabilities): mediasoup.RtpCapabilities =>
  own as mediasoup.RtpCapabilities;

export const consumerParameters = (own: RtpParameters): mediasoup.RtpParameters =>
  own as mediasoup.RtpParameters;

export const wireParameters = (theirs: mediasoup.RtpParameters): RtpParameters => theirs as RtpParameters;

export const wireCapabilities = (theirs: mediasoup.RtpCapabilities): RtpCapabilities =>
  theirs as RtpCapabilities;

/** A candidate in full; what a server leaves out has the value of a host candidate. */
const Candidate = z.looseObject({
  foundation: z.string(),
  ip: z.string(),
  port: z.number(),
  protocol: z.enum(['udp', 'tcp']),
  priority: z.number().default(1),
  type: z.enum(['host', 'srflx', 'prflx', 'relay']).default('host'),
});

/** The library's options for one end of a transport. */
export function transportOptions(
  offer: TransportOffer,
  { iceServers, relayOnly }: { iceServers: readonly IceServer[]; relayOnly: boolean },
): mediasoup.TransportOptions {
  const { usernameFragment, password, iceLite } = offer.iceParameters;
  return {
    id: offer.id,
    iceParameters: { usernameFragment, password, ...(iceLite === undefined ? {} : { iceLite }) },
    iceCandidates: offer.iceCandidates.map((candidate) => {
      const { foundation, ip, port, protocol, priority, type } = Candidate.parse(candidate);
      const tcp = protocol === 'tcp' ? { tcpType: 'passive' as const } : {};
      return { foundation, ip, address: ip, port, protocol, priority, type, ...tcp };
    }),
    dtlsParameters: offer.dtlsParameters as mediasoup.DtlsParameters,
    iceServers: iceServers.map(({ urls, username, credential }) => ({
      urls,
      ...(username === undefined ? {} : { username }),
      ...(credential === undefined ? {} : { credential }),
    })),
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
  };
}
