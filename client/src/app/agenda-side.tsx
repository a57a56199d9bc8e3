import { permits } from '@entente/shared/permissions';
import { lazy, Suspense } from 'react';
import { AgendaPanel } from '../features/agenda/agenda-panel.tsx';
import { AgendaStrip } from '../features/agenda/agenda-strip.tsx';
import { enterArea } from '../i18n/i18n.ts';
import type { Seat } from './seat.ts';
import { useAgendaActions } from './use-agenda-actions.ts';
import { useAgenda } from './use-agenda.ts';

// Documents come after the agenda: nobody waits for them at the first glance.
const DocumentsSide = lazy(async () => {
  const [{ DocumentsSide: Side }] = await Promise.all([
    import('./documents-side.tsx'),
    enterArea('documents'),
  ]);
  return { default: Side };
});

/** The agenda beside the stage, with the documents of each item. */
export function AgendaSide({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  const actions = useAgendaActions(seat);
  if (agenda === null) return null;
  const run = permits(seat.grant.you.role, 'preside') ? actions : null;
  return (
    <Suspense fallback={<AgendaPanel {...agenda} run={run} />}>
      <DocumentsSide seat={seat}>
        {(under) => <AgendaPanel {...agenda} run={run} under={under} />}
      </DocumentsSide>
    </Suspense>
  );
}

/** The current item in the head of the chamber. */
export function AgendaHead({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  return agenda === null ? null : <AgendaStrip {...agenda} />;
}
