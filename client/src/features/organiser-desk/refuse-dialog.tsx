import type { GuestRecord } from '@entente/shared/room/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface RefuseDialogProps {
  readonly guest: GuestRecord;
  readonly onClose: () => void;
  readonly onRefuse: (reason: string | undefined) => void;
}

/** Asks for the reason that the person is told; none is allowed too. */
export function RefuseDialog({ guest, onClose, onRefuse }: RefuseDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('organiserDesk.refuseTitle', { name: guest.name })}
      isOpen
      closeLabel={t('app.cancel')}
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          label={t('organiserDesk.refuseConfirm')}
          onPress={() => {
            onRefuse(reason.trim() === '' ? undefined : reason.trim());
          }}
        />
      }
    >
      <TextField
        label={t('organiserDesk.refuseReason')}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </Dialog>
  );
}
