import { RtpCapabilities } from '@entente/shared/protocol/rtp';
import { ortc } from 'mediasoup';
import type { RouterOptions } from 'mediasoup/types';

/**
 * What every room speaks. Opus with in-band error correction and without silence suppression, so that a pause between
 * two words is not cut; VP8 first since every browser sends it in simulcast; H.264 in the constrained baseline for
 * devices that encode nothing else in hardware. Feedback (NACK, sound included, and transport-wide congestion control)
 * is mediasoup's own for each codec.
 */
export const mediaCodecs: NonNullable<RouterOptions['mediaCodecs']> = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 0, minptime: 10 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  { kind: 'video', mimeType: 'video/VP9', clockRate: 90_000, parameters: { 'profile-id': 0 } },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
];

/** The same on the wire, with the payload types and header extensions that routers will use. */
export const rtpCapabilities: RtpCapabilities = RtpCapabilities.parse(
  ortc.generateRouterRtpCapabilities(mediaCodecs),
);
