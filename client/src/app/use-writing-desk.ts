import { useEffect, useState } from 'react';
import type { Seat } from './seat.ts';
import { WritingDesk } from './writing-desk.ts';

/** The seat's writing desk, for as long as the talk is on the screen. */
export function useWritingDesk(seat: Seat): WritingDesk {
  const [desk] = useState(() => new WritingDesk(seat));
  useEffect(() => desk.marks.follow(), [desk]);
  return desk;
}
