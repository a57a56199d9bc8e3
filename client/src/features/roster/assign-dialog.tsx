import type { BoothId } from '@entente/shared/ids';
import type { Assignment } from '@entente/shared/interpretation';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CheckGroup } from '../../ui/check-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useRosterWords } from './use-roster-words.ts';
import styles from './shift-editor.module.css';

export interface AssignDialogProps {
  readonly name: string;
  readonly assignment: Assignment;
  readonly booths: readonly BoothRecord[];
  /** Only an organiser makes a chief (rule BTH-12). */
  readonly mayMakeChief: boolean;
  readonly onAssign: (assignment: Assignment) => void;
  readonly onClose: () => void;
}

/** Which booths an interpreter serves, the usual one first. Station and language levels stay as they are. */
export function AssignDialog(props: AssignDialogProps) {
  const { name, assignment, booths, mayMakeChief, onAssign, onClose } = props;
  const { t } = useTranslation();
  const words = useRosterWords();
  const [served, setServed] = useState<readonly BoothId[]>(assignment.booths);
  const [isChief, setChief] = useState(assignment.chief);
  const [usual, ...others] = served;
  return (
    <Dialog
      title={t('roster.assignOf', { name })}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button label={t('roster.cancel')} variant="quiet" onPress={onClose} />
          <Button
            label={t('roster.saveAssignment')}
            variant="primary"
            onPress={() => {
              onAssign({ ...assignment, booths: [...served], chief: isChief });
            }}
          />
        </>
      }
    >
      <div className={styles['editor']}>
        <Select<BoothId | ''>
          label={t('roster.usual')}
          value={usual ?? ''}
          options={[
            { id: '', label: t('roster.noBooth') },
            ...booths.map((booth) => ({ id: booth.id, label: words.booth(booth) })),
          ]}
          onChange={(id) => {
            setServed(id === '' ? [] : [id, ...others.filter((other) => other !== id)]);
          }}
        />
        {usual !== undefined && booths.length > 1 && (
          <CheckGroup
            label={t('roster.others')}
            options={booths
              .filter(({ id }) => id !== usual)
              .map((booth) => ({ id: booth.id, label: words.booth(booth) }))}
            value={others}
            onChange={(chosen) => {
              setServed([usual, ...chosen]);
            }}
          />
        )}
        {mayMakeChief && (
          <CheckGroup
            label={t('roster.duty')}
            options={[{ id: 'chief', label: t('roster.chief') }]}
            value={isChief ? ['chief'] : []}
            onChange={(chosen) => {
              setChief(chosen.length > 0);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
