import { useMemo } from 'react';
import type { OwnSourceState } from '../media/own-source.ts';

/**
 * One's own picture to be shown; null while there is none. The same stream as long as it is the same track: given another,
 * the element that paints it begins anew, just when it should paint the pictures of others.
 */
export function useOwnStream({ isOpen, capture }: OwnSourceState): MediaStream | null {
  const track = isOpen && capture.at === 'live' ? capture.track : null;
  return useMemo(() => (track === null ? null : new MediaStream([track])), [track]);
}
