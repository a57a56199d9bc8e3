import { CircleDot, CircleStop } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export interface RecordControlProps {
  readonly isRecording: boolean;
  readonly onStart: () => Promise<void>;
  readonly onStop: () => Promise<void>;
}

/** *Record* and *Stop recording*, each asked twice: the first says what will be recorded and who is told. */
export function RecordControl({ isRecording, onStart, onStop }: RecordControlProps) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'nothing' | 'start' | 'stop'>('nothing');
  const [isPending, setPending] = useState(false);
  const act = async (deed: () => Promise<void>): Promise<void> => {
    setPending(true);
    await deed();
    setPending(false);
    setAsks('nothing');
  };
  const close = (isOpen: boolean): void => {
    if (!isOpen) setAsks('nothing');
  };
  return (
    <>
      <Button
        label={t(isRecording ? 'recording.stop' : 'recording.start')}
        icon={isRecording ? CircleStop : CircleDot}
        hideLabel
        onPress={() => {
          setAsks(isRecording ? 'stop' : 'start');
        }}
      />
      <ConfirmDialog
        title={t('recording.startTitle')}
        isOpen={asks === 'start'}
        onOpenChange={close}
        confirmLabel={t('recording.startConfirm')}
        cancelLabel={t('app.cancel')}
        isPending={isPending}
        onConfirm={() => void act(onStart)}
      >
        {t('recording.startExplain')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('recording.stopTitle')}
        isOpen={asks === 'stop'}
        onOpenChange={close}
        confirmLabel={t('recording.stop')}
        cancelLabel={t('app.cancel')}
        isPending={isPending}
        onConfirm={() => void act(onStop)}
      >
        {t('recording.stopExplain')}
      </ConfirmDialog>
    </>
  );
}
