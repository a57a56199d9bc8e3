import { zonedInstant } from '@entente/shared/zoned-time';
import { useTranslation } from 'react-i18next';
import { RosterDesk, type RosterActions } from '../features/roster/roster-desk.tsx';
import { agendaView } from '../views/agenda.ts';
import { ownListeners } from '../views/interpretation/own-room.ts';
import type { RoomView } from '../views/room-view.ts';
import { agendaSlots } from '../views/roster/agenda-slots.ts';
import { assignedInterpreters, boothLines, plansBooths } from '../views/roster/booth-lines.ts';
import { coverageMap } from '../views/roster/coverage-map.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

const hour = 60 * 60_000;

/** Who has the roster of interpretation: organisers and who presides, and of the interpreters the chief. */
export const hasRoster = (room: RoomView, you: Seat['grant']['you']): boolean =>
  room.interpretation.booths.length > 0 && (you.role === 'chair' || plansBooths(room, you));

/** Channels with listeners whom nobody interprets for: the number on the tab. */
export const uncoveredCount = (room: RoomView): number => ownListeners(room)?.uncovered.length ?? 0;

/** The roster of interpretation at this seat. */
export function RosterTab({ seat, room }: { readonly seat: Seat; readonly room: RoomView }) {
  const { t } = useTranslation();
  const command = useCommand(seat);
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(5_000) + clockOffset;
  const { you, meeting } = seat.grant;
  const plan = room.meeting ?? meeting;
  const startsAt = zonedInstant(plan.start, plan.timeZone);
  const agenda = agendaView(room.agenda, { startsAt, now });
  const from = agenda.stage === 'not-begun' || agenda.stage === 'empty' ? Math.max(startsAt, now) : now;
  const listeners = ownListeners(room);
  const actions: RosterActions = {
    mayMakeChief: you.role === 'organiser',
    onAssign: ({ id, name }, assignment) =>
      void command(
        'interpreter.assign',
        { participantId: id, ...assignment },
        t('roster.assigned', { name }),
      ),
    onPlan: (boothId, shifts) =>
      void command('booth.plan', { boothId, shifts: [...shifts] }, t('roster.planned')),
  };
  return (
    <RosterDesk
      lines={boothLines(room, now)}
      map={coverageMap(room, agendaSlots(agenda, { startsAt, now }))}
      uncovered={(listeners?.uncovered ?? []).map((channel) => ({
        ...{ channel, listeners: listeners?.channels[channel] ?? 0 },
      }))}
      interpreters={assignedInterpreters(room)}
      plan={plan}
      span={{ from, until: Math.max(agenda.end?.at ?? 0, from + hour) }}
      actions={plansBooths(room, you) ? actions : null}
    />
  );
}
