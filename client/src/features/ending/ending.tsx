import type { ErrorCode } from '@entente/shared/errors';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

/** How a stay ended: by one's own *Leave*, or by a word of the server. */
export type End =
  | { readonly how: 'left' }
  | { readonly how: 'ended'; readonly code: ErrorCode; readonly reason?: string | undefined };

export interface EndingProps {
  readonly end: End;
  /** *Come back* after leaving or being removed; *Continue here* after another tab took the seat. */
  readonly onReturn: () => void;
  readonly onReload: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action: 'come back' | 'continue here' | 'reload' | 'none';
}

/** What happened, and what there is to do. */
export function Ending({ end, onReturn, onReload }: EndingProps) {
  const { t } = useTranslation();
  const { title, text, action } = useWords(end);
  const reason = end.how === 'ended' ? end.reason : undefined;
  return (
    <>
      <h1>{title}</h1>
      <Card>
        <div role="alert">
          <p>{text}</p>
          {reason !== undefined && <p>{t('lobby.refusedReason', { reason })}</p>}
        </div>
        <div>
          {action === 'come back' && (
            <Button variant="primary" label={t('ending.comeBack')} onPress={onReturn} />
          )}
          {action === 'continue here' && (
            <Button variant="primary" label={t('ending.continueHere')} onPress={onReturn} />
          )}
          {action === 'reload' && <Button variant="primary" label={t('app.reload')} onPress={onReload} />}
        </div>
      </Card>
    </>
  );
}

function useWords(end: End): Words {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (end.how === 'left')
    return { title: t('ending.leftTitle'), text: t('ending.leaveExplain'), action: 'come back' };
  switch (end.code) {
    case 'session.superseded':
      return { title: t('ending.supersededTitle'), text: t('ending.superseded'), action: 'continue here' };
    case 'participant.removed':
      return { title: t('ending.removedTitle'), text: t('ending.removed'), action: 'come back' };
    case 'admission.refused':
      return { title: t('lobby.refusedTitle'), text: t('lobby.refused'), action: 'none' };
    case 'meeting.ended':
      return { title: t('ending.endedTitle'), text: t('ending.ended'), action: 'none' };
    case 'meeting.cancelled':
      return { title: t('invitation.cancelled.title'), text: t('invitation.cancelled.body'), action: 'none' };
    case 'invitation.withdrawn':
      return { title: t('invitation.withdrawn.title'), text: t('invitation.withdrawn.body'), action: 'none' };
    case 'invitation.bound-elsewhere':
      return { title: t('invitation.bound.title'), text: t('invitation.bound.body'), action: 'none' };
    case 'protocol.mismatch':
      return { title: t('app.name'), text: t('app.needsUpdate'), action: 'reload' };
    default:
      return { title: t('app.name'), text: errorText({ code: end.code }), action: 'reload' };
  }
}
