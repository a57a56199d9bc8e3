import type { RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { rtpCapabilities } from './codecs.ts';

const levelUri = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

/** As routers name them: the payload type of Opus and the header extension that carries the loudness. */
const opus = rtpCapabilities.codecs?.find(({ mimeType }) => mimeType === 'audio/opus');
const level = rtpCapabilities.headerExtensions?.find(({ kind, uri }) => kind === 'audio' && uri === levelUri);
if (opus?.preferredPayloadType === undefined || level === undefined)
  throw new Error('routers speak Opus and tell how loud it is');

export const payloadType = opus.preferredPayloadType;
export const levelId = level.preferredId;

/** What the server takes of a source for the channels: Opus, with no header extension but its loudness. */
export const feedCapabilities: RtpCapabilities = {
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      preferredPayloadType: payloadType,
      clockRate: 48_000,
      channels: 2,
    },
  ],
  headerExtensions: [{ kind: 'audio', uri: levelUri, preferredId: levelId }],
};

/**
 * What a channel sends. It asks for no retransmission, as there is nobody to ask: its source was asked already, and what
 * that one repeats comes late. Receivers ask the channel, whose subscriptions keep what they sent.
 */
export const channelParameters = (ssrc: number): RtpParameters => ({
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType,
      clockRate: 48_000,
      channels: 2,
      parameters: { useinbandfec: 1, usedtx: 0, minptime: 10 },
    },
  ],
  headerExtensions: [{ uri: levelUri, id: levelId }],
  encodings: [{ ssrc }],
  rtcp: { cname: `channel-${String(ssrc)}` },
});
