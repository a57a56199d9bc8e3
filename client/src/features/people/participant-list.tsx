import type { ParticipantId } from '@entente/shared/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import type { PersonLine } from '../../views/people.ts';
import { PersonRow, type PersonDeeds } from './person-row.tsx';
import styles from './participant-list.module.css';

export interface ParticipantListProps extends PersonDeeds {
  readonly people: readonly PersonLine[];
  readonly speaking: ReadonlySet<ParticipantId>;
}

/** Who is in the meeting and, for those who preside, what they can do about it. */
export function ParticipantList({ people, speaking, ...deeds }: ParticipantListProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<PersonLine | null>(null);
  const row = (line: PersonLine) => (
    <PersonRow
      key={line.participant.id}
      line={line}
      isSpeaking={speaking.has(line.participant.id)}
      {...deeds}
      onRemove={setAsked}
    />
  );
  return (
    <>
      <ItemList label={t('stage.participants')}>
        {people.filter((line) => !isInterpreter(line)).map(row)}
      </ItemList>
      {people.some(isInterpreter) && (
        <>
          <h3 className={styles['group']} aria-hidden>
            {t('listening.interpreters')}
          </h3>
          <ItemList label={t('listening.interpreters')}>{people.filter(isInterpreter).map(row)}</ItemList>
        </>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t('organiserDesk.removeTitle', { name: asked.participant.name })}
          isOpen
          onOpenChange={() => {
            setAsked(null);
          }}
          confirmLabel={t('organiserDesk.removeConfirm')}
          cancelLabel={t('app.cancel')}
          tone="danger"
          onConfirm={() => {
            setAsked(null);
            deeds.onRemove(asked);
          }}
        >
          {t('organiserDesk.removeExplain', { name: asked.participant.name })}
        </ConfirmDialog>
      )}
    </>
  );
}

const isInterpreter = ({ participant }: PersonLine): boolean => participant.role === 'interpreter';
