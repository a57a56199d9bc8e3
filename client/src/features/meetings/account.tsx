import type { Refusal } from '@entente/shared/errors';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toasts } from '../../ui/toasts.ts';
import styles from './account.module.css';

export interface AccountProps {
  readonly name: string;
  readonly onSignOut: (where: 'here' | 'everywhere') => Promise<Refusal | null>;
}

/** Who is signed in, and the two ways out. Everywhere is asked about: it reaches other machines. */
export function Account({ name, onSignOut }: AccountProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);

  const signOut = async (where: 'here' | 'everywhere'): Promise<void> => {
    setPending(true);
    const refusal = await onSignOut(where);
    setPending(false);
    setAsking(false);
    if (refusal === null)
      toasts.show({
        title: t(where === 'here' ? 'signIn.signedOut' : 'signIn.signedOutEverywhere'),
        tone: 'good',
      });
    else toasts.show({ title: errorText(refusal), tone: 'warn' });
  };

  return (
    <div className={styles['account']}>
      <span className="quiet">{t('signIn.signedInAs', { name })}</span>
      <Button
        label={t('signIn.signOut')}
        icon={LogOut}
        variant="quiet"
        onPress={() => void signOut('here')}
      />
      <Button
        label={t('signIn.signOutEverywhere')}
        variant="quiet"
        onPress={() => {
          setAsking(true);
        }}
      />
      <ConfirmDialog
        title={t('signIn.signOutEverywhere')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t('signIn.signOutEverywhere')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => void signOut('everywhere')}
        isPending={isPending}
      >
        {t('signIn.signOutEverywhereExplain')}
      </ConfirmDialog>
    </div>
  );
}
