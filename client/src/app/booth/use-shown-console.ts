import type { ParticipantId } from '@entente/shared/ids';
import { useEffect, useState } from 'react';
import { ownRoom, type RoomState } from '../../stores/room-store.ts';
import { consoleOf, type ConsoleView } from '../../views/booth/console.ts';
import type { RoomView } from '../../views/room-view.ts';

export interface ShownConsole {
  readonly room: RoomView;
  readonly view: ConsoleView;
}

/** How long a console may be missing before it is given up, ms: what changes at once is told by one message an audience. */
const gap = 500;

/**
 * The console that the reader has before them; null for who sits in no booth. It stays as it was on the way from one room to
 * another, and while the records of one change are not all there: whoever is at work would lose a draft and the microphone.
 */
export function useShownConsole(state: RoomState, you: ParticipantId): ShownConsole | null {
  const [shown, setShown] = useState<ShownConsole | null>(null);
  const { room } = state;
  const view = room === null ? null : consoleOf(room, you);
  const isOnTheWay = room === null || ownRoom(state) === undefined;
  if (room !== null && view !== null && room !== shown?.room) setShown({ room, view });

  const isMissing = view === null && !isOnTheWay;
  useEffect(() => {
    if (!isMissing) return;
    const giveUp = setTimeout(() => {
      setShown(null);
    }, gap);
    return () => {
      clearTimeout(giveUp);
    };
  }, [isMissing]);
  return room !== null && view !== null ? { room, view } : shown;
}
