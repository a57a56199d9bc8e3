import type { PublishKind } from '@entente/shared/room/records';
import type { PictureShare } from '../../domain/picture-limits.ts';
import type { Encoding } from '../rtp-fit.ts';

/**
 * What a source is taken to measure at full size, in pixels. RTP does not say; these are what our client asks its devices
 * for. Where a device gives less, a receiver gets one layer more than it needed.
 */
const fullSize: Record<PublishKind, { readonly width: number; readonly height: number }> = {
  microphone: { width: 0, height: 0 },
  booth: { width: 0, height: 0 },
  camera: { width: 1280, height: 720 },
  screen: { width: 1920, height: 1080 },
};

/** A picture that is an eighth too small still fills: nobody sees it, and the next layer costs four times as much. */
const enough = 7 / 8;

/** How many times smaller than full size each spatial layer is, from the smallest; `[1]` where there is but one. */
export function scales(encodings: readonly Encoding[]): readonly number[] {
  const first = encodings[0];
  if (encodings.length > 1)
    return encodings.map(
      ({ scaleResolutionDownBy }, index) => scaleResolutionDownBy ?? 2 ** (encodings.length - 1 - index),
    );
  const spatial = Number(/^[LS](\d)/.exec(first?.scalabilityMode ?? '')?.[1] ?? 1);
  return Array.from({ length: spatial }, (_, index) => 2 ** (spatial - 1 - index));
}

/** The spatial layer for a picture shown in this size, within what may be sent of it; as long as no size is told, the largest. */
export function layerWithin(
  share: PictureShare,
  kind: PublishKind,
  picture: { readonly layers: readonly number[]; readonly shown: Size | null },
): number {
  if (share === 'small') return 0;
  const { layers, shown } = picture;
  return shown === null ? layers.length - 1 : layerFor(kind, layers, shown);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest spatial layer that fills `width` by `height` device pixels, else the largest there is. */
export function layerFor(kind: PublishKind, layers: readonly number[], shown: Size): number {
  const full = fullSize[kind];
  const index = layers.findIndex(
    (scale) => full.width / scale >= shown.width * enough && full.height / scale >= shown.height * enough,
  );
  return index === -1 ? layers.length - 1 : index;
}
