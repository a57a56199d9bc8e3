import type { ProducerCodecOptions, RtpEncodingParameters } from 'mediasoup-client/types';

/** Speech: one channel, with loss concealed by the codec itself. Never DTX: its comfort noise clips first syllables. */
export const speechOptions: ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: false,
  opusNack: true,
  opusMaxAverageBitrate: 40_000,
};

/** kbit/s from which the bandwidth estimate starts: the first pictures need not crawl. */
export const videoOptions: ProducerCodecOptions = { videoGoogleStartBitrate: 800 };

/**
 * The layers of a camera by its width in pixels, smallest first. A small picture is not worth three layers: each costs
 * an encoder. A single one has no temporal layers either: the SFU then forwards it from its first packet, where of a
 * layered one it would wait until it has measured what the receiver's link bears.
 */
export function cameraEncodings(width: number): RtpEncodingParameters[] {
  const scalabilityMode = 'L1T3';
  if (width >= 960)
    return [
      { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode },
      { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode },
      { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 1_700_000, scalabilityMode },
    ];
  if (width >= 480)
    return [
      { rid: 'r0', scaleResolutionDownBy: 2, maxBitrate: 150_000, scalabilityMode },
      { rid: 'r1', scaleResolutionDownBy: 1, maxBitrate: 600_000, scalabilityMode },
    ];
  return [{ maxBitrate: 250_000 }];
}

/** A shared screen: one layer at full size, for text must stay legible. */
export const screenEncodings: RtpEncodingParameters[] = [{ maxBitrate: 2_500_000 }];

/** bit/s of a picture that must leave room for the sound: a face is seen to speak, a page can be read after a moment. */
export const lowBitrate = { camera: 80_000, screen: 300_000 } as const;
/** bit/s where nothing else was said. */
export const highBitrate = 2_500_000;
