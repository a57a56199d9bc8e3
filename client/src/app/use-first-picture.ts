import type { ParticipantId } from '@entente/shared/ids';
import { useCallback, useEffect, useState } from 'react';
import type { RoomView } from '../views/room-view.ts';

/** How long the rest of the chamber waits for the first picture at most, ms. */
export const patience = 800;

export interface FirstPicture {
  /** The first picture is there, none is to come, or it takes too long: the rest of the chamber has its turn. */
  readonly isPast: boolean;
  readonly onFirstFrame: () => void;
}

/** Whether the page has its hands free for what is not on the way to the first picture of another. */
export function useFirstPicture(room: RoomView | null, you: ParticipantId): FirstPicture {
  const [isPast, setPast] = useState(false);
  const isExpected = room === null || room.participants.some((one) => one.id !== you && showsPicture(one));
  const onFirstFrame = useCallback(() => {
    setPast(true);
  }, []);
  useEffect(() => {
    if (isPast) return undefined;
    const timer = setTimeout(onFirstFrame, isExpected ? patience : 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isPast, isExpected, onFirstFrame]);
  return { isPast, onFirstFrame };
}

const showsPicture = ({ open }: RoomView['participants'][number]): boolean =>
  open.includes('camera') || open.includes('screen');
