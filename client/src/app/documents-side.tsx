import type { AgendaItemRecord } from '@entente/shared/room/records';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedDocument } from '../features/documents/document-actions.ts';
import { DocumentDialogs } from '../features/documents/document-dialogs.tsx';
import { DocumentList } from '../features/documents/document-list.tsx';
import { MeetingGroup } from '../features/documents/meeting-group.tsx';
import { useFormatters } from '../i18n/use-formatters.ts';
import { documentsUnder } from '../views/documents.ts';
import type { Seat } from './seat.ts';
import { useDocuments } from './use-documents.ts';

export interface DocumentsSideProps {
  readonly seat: Seat;
  /** The agenda, with what belongs to an item given to it. */
  readonly children: (under: (item: AgendaItemRecord) => ReactNode) => ReactNode;
}

/** The documents of each item beside the stage, those of the meeting below, and what is read or asked over all of it. */
export function DocumentsSide({ seat, children }: DocumentsSideProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const desk = useDocuments(seat);
  const [asked, setAsked] = useState<AskedDocument | null>(null);
  const { documents, context, rights, actions } = desk;
  const current = context.agenda.find(({ id }) => id === desk.currentItem)?.id ?? null;
  const ofMeeting = useMemo(() => documentsUnder(documents, null), [documents]);
  return (
    <>
      {children(({ id, order }) => (
        <DocumentList
          label={t('documents.ofItem', { number: format.number(order) })}
          {...{ context, rights }}
          documents={documentsUnder(documents, id)}
          onAsk={setAsked}
        />
      ))}
      <MeetingGroup {...{ context, rights }} documents={ofMeeting} itemId={current} onAsk={setAsked} />
      <DocumentDialogs
        {...{ asked, documents, context, rights, actions }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}
