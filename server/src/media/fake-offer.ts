import type { RtpCapabilities, TransportOffer } from '@entente/shared/protocol/rtp';

/** What the fake SFU speaks: Opus and VP8, in the shape in which mediasoup tells it. */
export const fakeCapabilities: RtpCapabilities = {
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      preferredPayloadType: 100,
      clockRate: 48_000,
      channels: 2,
      parameters: { useinbandfec: 1, usedtx: 0 },
      rtcpFeedback: [{ type: 'nack', parameter: '' }],
    },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: 101,
      clockRate: 90_000,
      parameters: {},
      rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
    },
  ],
  headerExtensions: [
    {
      kind: 'audio',
      uri: 'urn:ietf:params:rtp-hdrext:sdes:mid',
      preferredId: 1,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
  ],
};

/** A transport that leads nowhere: its address is of the block for documentation (RFC 5737). */
export function fakeOffer(): TransportOffer {
  const id = crypto.randomUUID();
  return {
    id,
    iceParameters: { usernameFragment: id.slice(0, 8), password: id, iceLite: true },
    iceCandidates: [
      {
        foundation: 'udpcandidate',
        ip: '192.0.2.1',
        port: 44_400,
        protocol: 'udp',
        priority: 1,
        type: 'host',
      },
    ],
    dtlsParameters: {
      role: 'auto',
      fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }],
    },
  };
}
