import type { ParticipantId } from '@entente/shared/ids';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundState } from '../../stores/letter-round.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { LetterPlan } from '../../views/invitations.ts';

export interface SendToAllProps {
  readonly plan: LetterPlan;
  readonly round: RoundState;
  readonly onStart: (people: readonly ParticipantId[]) => void;
}

/** Sends every invitation that was neither sent nor opened, after it is asked about. */
export function SendToAll({ plan, round, onStart }: SendToAllProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { to, renewed, withoutAddress } = plan;
  if (to.length === 0 || round.at === 'sending') return null;
  return (
    <>
      <Button
        label={t('invitations.sendAll', { count: to.length })}
        icon={Send}
        onPress={() => {
          setAsking(true);
        }}
      />
      <ConfirmDialog
        title={t('invitations.sendAllTitle', { count: to.length })}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t('invitations.sendNow')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => {
          setAsking(false);
          onStart(to.map(({ id }) => id));
        }}
      >
        <p>{t('invitations.sendAllExplain')}</p>
        {renewed > 0 && <p>{t('invitations.sendAllRenewed', { count: renewed })}</p>}
        {withoutAddress.length > 0 && (
          <p>{t('invitations.withoutAddress', { count: withoutAddress.length })}</p>
        )}
      </ConfirmDialog>
    </>
  );
}
