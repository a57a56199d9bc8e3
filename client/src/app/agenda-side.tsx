import { permits } from '@entente/shared/permissions';
import { AgendaPanel } from '../features/agenda/agenda-panel.tsx';
import { AgendaStrip } from '../features/agenda/agenda-strip.tsx';
import type { Seat } from './seat.ts';
import { useAgendaActions } from './use-agenda-actions.ts';
import { useAgenda } from './use-agenda.ts';

/** The agenda beside the stage. */
export function AgendaSide({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  const actions = useAgendaActions(seat);
  if (agenda === null) return null;
  return <AgendaPanel {...agenda} run={permits(seat.grant.you.role, 'preside') ? actions : null} />;
}

/** The current item in the head of the chamber. */
export function AgendaHead({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  return agenda === null ? null : <AgendaStrip {...agenda} />;
}
