import { permits } from '@entente/shared/permissions';
import { lazy, Suspense, useState } from 'react';
import { AgendaPanel } from '../features/agenda/agenda-panel.tsx';
import type { AskedDocument } from '../features/documents/document-actions.ts';
import { AgendaStrip } from '../features/agenda/agenda-strip.tsx';
import { enterArea } from '../i18n/i18n.ts';
import type { Seat } from './seat.ts';
import { useAgendaActions } from './use-agenda-actions.ts';
import { useAgenda } from './use-agenda.ts';

// Documents come after the agenda: nobody waits for them at the first glance.
const ItemDocuments = lazy(async () => {
  const [{ ItemDocuments: Documents }] = await Promise.all([
    import('./documents-side.tsx'),
    enterArea('documents'),
  ]);
  return { default: Documents };
});
const MeetingDocuments = lazy(async () => {
  const [{ MeetingDocuments: Documents }] = await Promise.all([
    import('./documents-side.tsx'),
    enterArea('documents'),
  ]);
  return { default: Documents };
});

/**
 * The agenda beside the stage, with the documents of each item. The agenda itself stands from the first moment and is not
 * drawn anew when the documents have come: what is pressed or open in it stays so.
 */
export function AgendaSide({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  const actions = useAgendaActions(seat);
  const [asked, setAsked] = useState<AskedDocument | null>(null);
  if (agenda === null) return null;
  const run = permits(seat.grant.you.role, 'preside') ? actions : null;
  return (
    <>
      <AgendaPanel
        {...agenda}
        run={run}
        under={(item) => (
          <Suspense>
            <ItemDocuments {...{ seat, item }} onAsk={setAsked} />
          </Suspense>
        )}
      />
      <Suspense>
        <MeetingDocuments {...{ seat, asked }} onAsk={setAsked} />
      </Suspense>
    </>
  );
}

/** The current item in the head of the chamber. */
export function AgendaHead({ seat }: { readonly seat: Seat }) {
  const agenda = useAgenda(seat);
  return agenda === null ? null : <AgendaStrip {...agenda} />;
}
