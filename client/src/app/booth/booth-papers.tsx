import { useMemo, useState } from 'react';
import type { AskedDocument } from '../../features/documents/document-actions.ts';
import { DocumentDialogs } from '../../features/documents/document-dialogs.tsx';
import { StatementText } from '../../features/documents/statement-text.tsx';
import styles from '../../features/booth/booth.module.css';
import { boothDocuments } from '../../views/booth-documents.ts';
import type { RoomView } from '../../views/room-view.ts';
import { ownSpeaker } from '../../views/interpretation/own-room.ts';
import type { Seat } from '../seat.ts';
import { useDocuments } from '../use-documents.ts';

/** The text that who speaks reads out, where one was handed in. */
export function BoothPapers({ seat, room }: { readonly seat: Seat; readonly room: RoomView }) {
  const { documents, context, rights, actions } = useDocuments(seat);
  const [asked, setAsked] = useState<AskedDocument | null>(null);
  const speaker = ownSpeaker(room)?.participantId ?? room.floor.holder ?? null;
  const { statement } = useMemo(() => boothDocuments(room, speaker), [room, speaker]);
  return (
    <>
      {statement !== null && (
        <div className={styles['papers']}>
          <StatementText
            statement={statement}
            context={context}
            load={actions.load}
            onOpen={(document) => {
              setAsked({ for: 'reading', document });
            }}
          />
        </div>
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
