import type { MeetingId } from '@entente/shared/ids';
import type { MeetingEnding } from '@entente/shared/meeting-ending';
import { useEffect, useState } from 'react';
import { seatApi } from '../signalling/seat-api.ts';
import type { LinkState } from '../signalling/link-state.ts';

/** How the meeting ended, asked for when it has. Null until it is known, and for who was never inside. */
export function useMeetingEnding(meeting: MeetingId, link: LinkState): MeetingEnding | null {
  const [ending, setEnding] = useState<MeetingEnding | null>(null);
  const isOver = link.at === 'ended' && link.code === 'meeting.ended';
  useEffect(() => {
    if (!isOver) return undefined;
    let isWanted = true;
    void seatApi.ending(meeting).then((answer) => {
      if (isWanted && answer.ok) setEnding(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [meeting, isOver]);
  return ending;
}
