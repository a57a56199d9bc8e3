import type { DtlsParameters, RtpCapabilities, RtpParameters } from '@entente/shared/protocol/rtp';
import type { PublishKind } from '@entente/shared/room/records';
import { z } from 'zod';

/**
 * What the media worker can be handed, more narrowly than the wire's shapes. A number out of its range must not get
 * there: mediasoup 3.27 throws in the middle of writing its message (a bitrate of 0.5 is enough), and from then on that
 * worker's channel answers nobody. Ranges from RFC 3550, section 5.1, and RFC 8285.
 */
const payloadType = z.int().min(0).max(127);
const ssrc = z.int().min(1).max(0xffff_ffff);
const word = z.string().max(256);
const mimeType = z.string().regex(/^(audio|video)\/[A-Za-z0-9-]{1,32}$/i);
const int32 = z.int().min(-0x8000_0000).max(0x7fff_ffff);
const parameters = z
  .record(word, z.union([word, int32]))
  .refine((record) => Object.keys(record).length <= 32);
const rtcpFeedback = z.array(z.object({ type: word.min(1), parameter: word.exactOptional() })).max(16);
const clockRate = z.int().min(8000).max(192_000);
const channels = z.int().min(1).max(8);

const extensionUris = [
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'urn:ietf:params:rtp-hdrext:toffset',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
] as const;
const extensionId = z.int().min(1).max(255);

/** Header extensions are optional by nature: those that nobody here knows are left out, not refused. */
const known = <T>(schema: z.ZodType<T>) =>
  z.array(z.unknown()).transform((list) =>
    list.flatMap((one) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );

const Encoding = z.object({
  ssrc: ssrc.exactOptional(),
  rid: z
    .string()
    .regex(/^[A-Za-z0-9]{1,16}$/)
    .exactOptional(),
  codecPayloadType: payloadType.exactOptional(),
  rtx: z.object({ ssrc }).exactOptional(),
  dtx: z.boolean().exactOptional(),
  scalabilityMode: z
    .string()
    .regex(/^[LS][1-4]T[1-4](h|_KEY|_KEY_SHIFT)?$/)
    .exactOptional(),
  scaleResolutionDownBy: z.number().min(1).max(64).exactOptional(),
  maxBitrate: z.int().min(0).max(100_000_000).exactOptional(),
});
export type Encoding = z.infer<typeof Encoding>;

const SourceRtp = z.object({
  mid: z.string().min(1).max(8).exactOptional(),
  msid: word.exactOptional(),
  codecs: z
    .array(
      z.object({
        mimeType,
        payloadType,
        clockRate,
        channels: channels.exactOptional(),
        parameters: parameters.exactOptional(),
        rtcpFeedback: rtcpFeedback.exactOptional(),
      }),
    )
    .min(1)
    .max(16),
  headerExtensions: known(
    z.object({ uri: z.enum(extensionUris), id: extensionId, encrypt: z.boolean().exactOptional() }),
  ).exactOptional(),
  encodings: z.array(Encoding).max(4).exactOptional(),
  rtcp: z.object({ cname: word.exactOptional(), reducedSize: z.boolean().exactOptional() }).exactOptional(),
});
export type SourceRtp = z.infer<typeof SourceRtp>;

const ReceiverRtp = z.object({
  codecs: z
    .array(
      z.object({
        kind: z.enum(['audio', 'video']),
        mimeType,
        preferredPayloadType: payloadType,
        clockRate,
        channels: channels.exactOptional(),
        parameters: parameters.exactOptional(),
        rtcpFeedback: rtcpFeedback.exactOptional(),
      }),
    )
    .max(64)
    .default([]),
  headerExtensions: known(
    z.object({
      kind: z.enum(['audio', 'video']),
      uri: z.enum(extensionUris),
      preferredId: extensionId,
      preferredEncrypt: z.boolean().exactOptional(),
      direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
    }),
  ).default([]),
});
export type ReceiverRtp = z.infer<typeof ReceiverRtp>;

const Dtls = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
      }),
    )
    .min(1)
    .max(8),
});
export type Dtls = z.infer<typeof Dtls>;

export const mediaKind = (kind: PublishKind | 'channel'): 'audio' | 'video' =>
  kind === 'camera' || kind === 'screen' ? 'video' : 'audio';

/** The RTP of a source as the worker may get it; null if it does not fit, or is not of the kind of this source. */
export function fitSource(kind: PublishKind, rtpParameters: RtpParameters): SourceRtp | null {
  const parsed = SourceRtp.safeParse(rtpParameters);
  if (!parsed.success) return null;
  const prefix = `${mediaKind(kind)}/`;
  const ofKind = parsed.data.codecs.every((codec) => codec.mimeType.toLowerCase().startsWith(prefix));
  const first = parsed.data.codecs[0];
  return ofKind && first !== undefined && !/\/rtx$/i.test(first.mimeType) ? parsed.data : null;
}

/** What a receiver can play, as the worker may get it; null if it does not fit. */
export function fitReceiver(rtpCapabilities: RtpCapabilities): ReceiverRtp | null {
  const parsed = ReceiverRtp.safeParse(rtpCapabilities);
  return parsed.success ? parsed.data : null;
}

/** A client's end of DTLS; null if its fingerprints are none. */
export function fitDtls(dtlsParameters: DtlsParameters): Dtls | null {
  const parsed = Dtls.safeParse(dtlsParameters);
  return parsed.success ? parsed.data : null;
}
