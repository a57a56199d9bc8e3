import type { MeetingSummary } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from './meeting-ways.module.css';

export interface MeetingWaysProps {
  readonly meeting: MeetingSummary;
  readonly onEnter: () => Promise<Refusal | null>;
  readonly onCancel: () => Promise<Refusal | null>;
}

/** What an organiser can do with a meeting as a whole: enter it, edit it, make it again, call it off. */
export function MeetingWays({ meeting, onEnter, onCancel }: MeetingWaysProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const isOpen = meeting.endedAt === null;

  const cancel = async (): Promise<void> => {
    setPending(true);
    const refusal = await onCancel();
    setPending(false);
    setAsking(false);
    if (refusal === null)
      toasts.show({ title: t('meetingForm.cancel.done', { title: meeting.title }), tone: 'good' });
    else if (refusal.code === 'rule.violated')
      toasts.show({ title: t('meetingForm.cancel.someoneInside'), tone: 'warn' });
    else toasts.show({ title: errorText(refusal), tone: 'warn' });
  };

  return (
    <div className={styles['ways']}>
      {isOpen && (
        <TextLink href={`/meetings/${meeting.id}/edit`} look="button">
          {t('meetingForm.edit')}
        </TextLink>
      )}
      <TextLink href={`/meetings/${meeting.id}/copy`} look="button">
        {t('meetingForm.duplicate')}
      </TextLink>
      {isOpen && (
        <>
          <Button
            label={t('meetingForm.cancel.button')}
            variant="quiet"
            onPress={() => {
              setAsking(true);
            }}
          />
          <Button label={t('meetings.enter')} variant="primary" onPress={() => void onEnter()} />
        </>
      )}
      <ConfirmDialog
        title={t('meetingForm.cancel.ask', { title: meeting.title })}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t('meetingForm.cancel.button')}
        cancelLabel={t('meetingForm.cancel.keep')}
        tone="danger"
        isPending={isPending}
        onConfirm={() => void cancel()}
      >
        {t('meetingForm.cancel.explain')}
      </ConfirmDialog>
    </div>
  );
}
