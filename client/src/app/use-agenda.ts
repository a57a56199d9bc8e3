import { zonedInstant } from '@entente/shared/zoned-time';
import { useMemo } from 'react';
import { agendaView, type AgendaView } from '../views/agenda.ts';
import type { Seat } from './seat.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

/** Minutes are shown, so that a look every five seconds is enough. */
const lookEvery = 5_000;

/** The agenda at this seat with its clocks, worked out from the server's time; null while nothing of the room is known. */
export function useAgenda(seat: Seat): { readonly view: AgendaView; readonly now: number } | null {
  const { room, clockOffset } = useStore(seat.room.state);
  const now = useNow(lookEvery) + clockOffset;
  const { start, timeZone } = room?.meeting ?? seat.grant.meeting;
  const startsAt = useMemo(() => zonedInstant(start, timeZone), [start, timeZone]);
  return room === null ? null : { view: agendaView(room.agenda, { startsAt, now }), now };
}
