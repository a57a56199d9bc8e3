import type { AgendaItemRecord } from '@entente/shared/room/records';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedDocument } from '../features/documents/document-actions.ts';
import { DocumentDialogs } from '../features/documents/document-dialogs.tsx';
import { DocumentList } from '../features/documents/document-list.tsx';
import { MeetingGroup } from '../features/documents/meeting-group.tsx';
import { useFormatters } from '../i18n/use-formatters.ts';
import { documentsUnder } from '../views/documents.ts';
import type { Seat } from './seat.ts';
import { useDocuments } from './use-documents.ts';

interface AskingProps {
  readonly seat: Seat;
  readonly onAsk: (asked: AskedDocument | null) => void;
}

export interface ItemDocumentsProps extends AskingProps {
  readonly item: AgendaItemRecord;
}

/** The documents of one item, beside the stage. */
export function ItemDocuments({ seat, item: { id, order }, onAsk }: ItemDocumentsProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { documents, context, rights } = useDocuments(seat);
  return (
    <DocumentList
      label={t('documents.ofItem', { number: format.number(order) })}
      {...{ context, rights, onAsk }}
      documents={documentsUnder(documents, id)}
    />
  );
}

export interface MeetingDocumentsProps extends AskingProps {
  readonly asked: AskedDocument | null;
}

/** Those of the meeting below the agenda, and what is read or asked over all of it. */
export function MeetingDocuments({ seat, asked, onAsk }: MeetingDocumentsProps) {
  const { documents, context, rights, actions, currentItem } = useDocuments(seat);
  const current = context.agenda.find(({ id }) => id === currentItem)?.id ?? null;
  const ofMeeting = useMemo(() => documentsUnder(documents, null), [documents]);
  return (
    <>
      <MeetingGroup {...{ context, rights, onAsk }} documents={ofMeeting} itemId={current} />
      <DocumentDialogs
        {...{ asked, documents, context, rights, actions }}
        onClose={() => {
          onAsk(null);
        }}
      />
    </>
  );
}
