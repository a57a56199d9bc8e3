import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Invitee } from '../../views/invitations.ts';
import type { LinkAction } from './link-action.ts';

export interface ConfirmLinkProps {
  readonly person: Invitee;
  /** `renew`: a deed needs a link, and this page does not hold the one there is. */
  readonly action: LinkAction | 'renew';
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a link dies or a seat is given up. */
export function ConfirmLink({ person, action, isPending, onConfirm, onClose }: ConfirmLinkProps) {
  const { t } = useTranslation();
  const { name } = person;
  return (
    <ConfirmDialog
      title={action === 'renew' ? t('links.reissueTitle', { name }) : t(`links.${action}Title`, { name })}
      isOpen
      onOpenChange={onClose}
      confirmLabel={action === 'renew' ? t('links.reissue') : t(`links.${action}`)}
      cancelLabel={t('app.cancel')}
      tone={action === 'withdraw' ? 'danger' : 'normal'}
      isPending={isPending}
      onConfirm={onConfirm}
    >
      {action === 'renew' ? (
        <p>{t(person.invitation === 'bound' ? 'invitations.renewOpened' : 'invitations.renew', { name })}</p>
      ) : (
        t(`links.${action}Explain`, { name })
      )}
    </ConfirmDialog>
  );
}
