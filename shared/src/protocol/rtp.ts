import { z } from 'zod';

/**
 * What WebRTC ends tell each other, as mediasoup names it (https://mediasoup.org/documentation/v3/rtp-parameters-and-capabilities/).
 * Parsed for shape and size here; its meaning is checked by the SFU, which refuses what it does not support.
 */
const short = z.string().max(256);
const Parameters = z.record(short, z.union([short, z.number()]));
const RtcpFeedback = z.object({ type: short, parameter: short.optional() });
const MediaKind = z.enum(['audio', 'video']);

export const RtpCapabilities = z.object({
  codecs: z
    .array(
      z.object({
        kind: MediaKind,
        mimeType: short,
        preferredPayloadType: z.number().optional(),
        clockRate: z.number(),
        channels: z.number().optional(),
        parameters: Parameters.optional(),
        rtcpFeedback: z.array(RtcpFeedback).max(16).optional(),
      }),
    )
    .max(64)
    .optional(),
  headerExtensions: z
    .array(
      z.object({
        kind: MediaKind,
        uri: short,
        preferredId: z.number(),
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(64)
    .optional(),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

export const RtpParameters = z.object({
  mid: short.optional(),
  msid: short.optional(),
  codecs: z
    .array(
      z.object({
        mimeType: short,
        payloadType: z.number(),
        clockRate: z.number(),
        channels: z.number().optional(),
        parameters: Parameters.optional(),
        rtcpFeedback: z.array(RtcpFeedback).max(16).optional(),
      }),
    )
    .max(16),
  headerExtensions: z
    .array(
      z.object({
        uri: short,
        id: z.number(),
        encrypt: z.boolean().optional(),
        parameters: Parameters.optional(),
      }),
    )
    .max(32)
    .optional(),
  encodings: z
    .array(
      z.object({
        ssrc: z.number().optional(),
        rid: short.optional(),
        codecPayloadType: z.number().optional(),
        rtx: z.object({ ssrc: z.number() }).optional(),
        dtx: z.boolean().optional(),
        scalabilityMode: short.optional(),
        scaleResolutionDownBy: z.number().optional(),
        maxBitrate: z.number().optional(),
      }),
    )
    .max(4)
    .optional(),
  rtcp: z
    .object({ cname: short.optional(), reducedSize: z.boolean().optional(), mux: z.boolean().optional() })
    .optional(),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

export const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(z.object({ algorithm: short, value: short }))
    .min(1)
    .max(8),
});
export type DtlsParameters = z.infer<typeof DtlsParameters>;

export const IceParameters = z.object({
  usernameFragment: short,
  password: short,
  iceLite: z.boolean().optional(),
});
export type IceParameters = z.infer<typeof IceParameters>;

/** One end of a transport as the client needs it to make its own. */
export const TransportOffer = z.object({
  id: short,
  iceParameters: IceParameters,
  iceCandidates: z.array(
    z.looseObject({ foundation: short, ip: short, port: z.number(), protocol: z.enum(['udp', 'tcp']) }),
  ),
  dtlsParameters: DtlsParameters,
});
export type TransportOffer = z.infer<typeof TransportOffer>;

/** A STUN or TURN server, as `RTCIceServer`. Credentials are made for one participant and expire. */
export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export type IceServer = z.infer<typeof IceServer>;
