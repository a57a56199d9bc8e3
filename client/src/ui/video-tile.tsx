import { useCallback, useLayoutEffect, useRef, type ReactNode, type RefCallback } from 'react';
import styles from './video-tile.module.css';

export interface VideoTileProps {
  /** Whose picture it is: the accessible name of the group. */
  readonly label: string;
  /** The picture; `null` shows the placeholder. Sound is never played here. */
  readonly stream: MediaStream | null;
  /** The element that paints, for whoever measures it. A stable reference. */
  readonly videoRef?: RefCallback<HTMLVideoElement>;
  /** Own view: as in a mirror. */
  readonly isMirrored?: boolean;
  /** `contain` for a shared screen, so that nothing is cut off. */
  readonly fit?: 'cover' | 'contain';
  readonly size?: 'stage' | 'tile';
  /** A frame in the accent colour: has the floor, or is speaking. */
  readonly isHighlighted?: boolean;
  /** Lies at the foot of the picture. */
  readonly plate?: ReactNode;
  /** Small states at the head of the picture, see `Badge`. */
  readonly badges?: ReactNode;
  /** Lies at the head, opposite the states: a button. */
  readonly corner?: ReactNode;
  /** Shown in the middle while there is no picture. */
  readonly placeholder?: ReactNode;
}

/** The frame of a picture, with room for a name plate. */
export function VideoTile({
  label,
  stream,
  videoRef,
  isMirrored = false,
  fit = 'cover',
  size = 'tile',
  isHighlighted = false,
  plate,
  badges,
  corner,
  placeholder,
}: VideoTileProps) {
  const video = useRef<HTMLVideoElement>(null);
  const take = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element;
      return videoRef?.(element);
    },
    [videoRef],
  );

  // In the same moment as the element appears: a frame that comes before it has its stream is not kept for it.
  useLayoutEffect(() => {
    const element = video.current;
    if (!element || element.srcObject === stream) return;
    element.srcObject = stream;
  }, [stream]);
  // An element that was taken away holds on to its last frame, one of the few that a camera has, until it is collected.
  useLayoutEffect(() => {
    const element = video.current;
    return () => {
      if (element) element.srcObject = null;
    };
  }, []);

  return (
    <div
      className={styles['tile']}
      role="group"
      aria-label={label}
      data-size={size}
      data-highlighted={isHighlighted || undefined}
    >
      <video
        ref={take}
        className={styles['video']}
        data-fit={fit}
        data-mirrored={isMirrored || undefined}
        hidden={stream === null}
        autoPlay
        playsInline
        muted
        disablePictureInPicture
        aria-hidden
      />
      {stream === null && <div className={styles['placeholder']}>{placeholder}</div>}
      {badges !== undefined && <div className={styles['badges']}>{badges}</div>}
      {corner !== undefined && <div className={styles['corner']}>{corner}</div>}
      {plate !== undefined && <div className={styles['foot']}>{plate}</div>}
    </div>
  );
}
