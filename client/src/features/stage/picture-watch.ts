import type { ParticipantRecord } from '@entente/shared/room/records';
import { useCallback, type RefCallback } from 'react';
import type { StagePlace } from '../../views/stage.ts';

/** A picture that can be shown: of another, with the subscription that brings it, or one's own. */
export interface Picture {
  readonly stream: MediaStream;
  readonly subscriptionId: string | null;
  /** Nothing of it is sent now, so that the sound has room. */
  readonly isPaused: boolean;
}

/** Whose picture it is, and of what. */
interface Shown {
  readonly participant: Pick<ParticipantRecord, 'id'> | null;
  readonly source: StagePlace['source'];
}

export interface PictureWatch {
  /** How large a picture is shown now, in device pixels; 0 by 0 when it is shown no more. */
  readonly onSize: (subscriptionId: string, size: { width: number; height: number }) => void;
  /** The first frame of a picture of another is painted. */
  readonly onFirstFrame: () => void;
}

/**
 * A ref for the element that paints a place's picture: names whose it is, and tells its size and first frame. Probes and
 * benchmarks find the elements by these names.
 */
export function usePictureWatch(
  { participant, source }: Shown,
  picture: Pick<Picture, 'subscriptionId'> | null,
  { onSize, onFirstFrame }: PictureWatch,
): RefCallback<HTMLVideoElement> {
  const participantId = participant?.id;
  const subscriptionId = picture?.subscriptionId ?? null;
  return useCallback(
    (element: HTMLVideoElement | null) => {
      if (element === null) return;
      if (participantId !== undefined) element.dataset['participant'] = participantId;
      element.dataset['source'] = source;
      if (subscriptionId === null) return;
      const tell = (): void => {
        const { width, height } = element.getBoundingClientRect();
        const ratio = devicePixelRatio;
        onSize(subscriptionId, { width: width * ratio, height: height * ratio });
      };
      tell();
      const sizes = new ResizeObserver(tell);
      sizes.observe(element);
      const frame = element.requestVideoFrameCallback(onFirstFrame);
      return () => {
        sizes.disconnect();
        onSize(subscriptionId, { width: 0, height: 0 });
        element.cancelVideoFrameCallback(frame);
      };
    },
    [participantId, source, subscriptionId, onSize, onFirstFrame],
  );
}
