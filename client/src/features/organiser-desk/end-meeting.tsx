import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export interface EndMeetingProps {
  /** How many are inside. */
  readonly present: number;
  readonly onEnd: () => Promise<void>;
}

/** *End meeting*, asked twice. */
export function EndMeeting({ present, onEnd }: EndMeetingProps) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const end = async (): Promise<void> => {
    setPending(true);
    await onEnd();
    setPending(false);
    setAsked(false);
  };
  return (
    <>
      <Button
        label={t('organiserDesk.end')}
        onPress={() => {
          setAsked(true);
        }}
      />
      <ConfirmDialog
        title={t('organiserDesk.endTitle')}
        isOpen={isAsked}
        onOpenChange={setAsked}
        confirmLabel={t('organiserDesk.endConfirm')}
        cancelLabel={t('app.cancel')}
        tone="danger"
        isPending={isPending}
        onConfirm={() => void end()}
      >
        {t('organiserDesk.endExplain', { count: present })}
      </ConfirmDialog>
    </>
  );
}
