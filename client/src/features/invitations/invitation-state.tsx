import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge, type BadgeProps } from '../../ui/badge.tsx';
import type { InvitationStatus } from '../../views/invitations.ts';
import styles from './invitations.module.css';

const tones: Partial<Record<InvitationStatus['is'], BadgeProps['tone']>> = {
  opened: 'good',
  inside: 'good',
  failed: 'warn',
};

export interface InvitationStateProps {
  readonly status: InvitationStatus;
  /** Whether letters leave from here: only then can it be said that one was not sent. */
  readonly mail: boolean;
}

/** Where an invitation stands, in words, with the time and, if it failed, the reason. */
export function InvitationState({ status, mail }: InvitationStateProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const errorText = useErrorText();
  const is = status.is === 'new' && !mail ? 'unopened' : status.is;
  const at = 'at' in status ? status.at : null;
  return (
    <>
      <Badge label={t(`invitations.status.${is}`)} tone={tones[status.is] ?? 'normal'} />
      {at !== null && (
        <small className={styles['under']}>
          <time className="num" dateTime={new Date(at).toISOString()}>
            {format.dateTime(at)}
          </time>
        </small>
      )}
      {status.is === 'failed' && (
        <small className={styles['reason']}>{errorText({ code: status.fault })}</small>
      )}
    </>
  );
}
