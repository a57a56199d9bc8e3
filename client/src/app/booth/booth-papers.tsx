import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsidePapers } from '../../features/booth/aside-parts.tsx';
import type { AskedDocument } from '../../features/documents/document-actions.ts';
import { DocumentDialogs } from '../../features/documents/document-dialogs.tsx';
import { DocumentGroups } from '../../features/documents/document-groups.tsx';
import { StatementText } from '../../features/documents/statement-text.tsx';
import { papersOf } from '../../views/booth/papers.ts';
import type { RoomView } from '../../views/room-view.ts';
import { useDocuments, type DocumentSeat } from '../use-documents.ts';

export interface BoothPapersProps {
  readonly seat: DocumentSeat;
  readonly room: RoomView;
}

/** The text that who speaks reads out, where one was handed in; under it the glossaries and the documents of the item. */
export function BoothPapers({ seat, room }: BoothPapersProps) {
  const { t } = useTranslation();
  const { documents, context, rights, actions } = useDocuments(seat);
  const [asked, setAsked] = useState<AskedDocument | null>(null);
  const { statement, ofItem, glossaries } = useMemo(() => papersOf(room), [room]);
  const groups = [
    { label: t('documents.booth.glossaries'), documents: glossaries },
    { label: t('documents.booth.ofItem'), documents: ofItem },
  ];
  const isEmpty = statement === null && groups.every((group) => group.documents.length === 0);
  return (
    <>
      {!isEmpty && (
        <AsidePapers>
          {statement !== null && (
            <StatementText
              statement={statement}
              load={actions.load}
              onOpen={(document) => {
                setAsked({ for: 'reading', document });
              }}
            />
          )}
          <DocumentGroups {...{ groups, context, rights }} isCompact onAsk={setAsked} />
        </AsidePapers>
      )}
      <DocumentDialogs
        {...{ asked, documents, context, rights, actions }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}
