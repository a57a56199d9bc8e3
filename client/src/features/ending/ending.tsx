import type { ErrorCode } from '@entente/shared/errors';
import type { MeetingEnding } from '@entente/shared/meeting-ending';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** How a stay ended: by one's own *Leave*, or by a word of the server. `readmitted`: a refusal, and it was taken back. */
export type End =
  | { readonly how: 'left' }
  | { readonly how: 'readmitted' }
  | { readonly how: 'ended'; readonly code: ErrorCode; readonly reason?: string | undefined };

export interface EndingProps {
  readonly end: End;
  /** After the end of the meeting for all: by whom and after how long, where that is known. */
  readonly ending?: MeetingEnding | null;
  /** The record of the meeting, for who may read it. */
  readonly recordHref?: string | null;
  /** *Come back* after leaving or being removed; *Go on* after a refusal that was taken back; *Continue here* after another tab took the seat. */
  readonly onReturn: () => void;
  readonly onReload: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action: 'come back' | 'go on' | 'continue here' | 'reload' | 'none';
}

/** What happened, and what there is to do. */
export function Ending({ end, ending = null, recordHref = null, onReturn, onReload }: EndingProps) {
  const { t } = useTranslation();
  const { title, text, action } = useWords(end, ending);
  const reason = end.how === 'ended' ? end.reason : undefined;
  const isOver = end.how === 'ended' && end.code === 'meeting.ended';
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
          {action === 'go on' && (
            <Button variant="primary" label={t('lobby.readmittedGoOn')} onPress={onReturn} />
          )}
          {action === 'continue here' && (
            <Button variant="primary" label={t('ending.continueHere')} onPress={onReturn} />
          )}
          {isOver && recordHref !== null && (
            <TextLink href={recordHref} look="primary">
              {t('farewell.record')}
            </TextLink>
          )}
          {action === 'reload' && <Button variant="primary" label={t('app.reload')} onPress={onReload} />}
        </div>
      </Card>
    </>
  );
}

function useWords(end: End, ending: MeetingEnding | null): Words {
  const { t } = useTranslation();
  const farewell = useFarewell(ending);
  const errorText = useErrorText();
  if (end.how === 'left')
    return { title: t('ending.leftTitle'), text: t('ending.leaveExplain'), action: 'come back' };
  if (end.how === 'readmitted')
    return { title: t('lobby.readmittedTitle'), text: t('lobby.readmitted'), action: 'go on' };
  switch (end.code) {
    case 'session.superseded':
      return { title: t('ending.supersededTitle'), text: t('ending.superseded'), action: 'continue here' };
    case 'participant.removed':
      return { title: t('ending.removedTitle'), text: t('ending.removed'), action: 'come back' };
    case 'admission.refused':
      return { title: t('lobby.refusedTitle'), text: t('lobby.refused'), action: 'none' };
    case 'meeting.ended':
      return { title: t('ending.endedTitle'), text: farewell, action: 'none' };
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

/** Who ended it and how long it lasted, as far as it is known. */
function useFarewell(ending: MeetingEnding | null): string {
  const { t } = useTranslation();
  const format = useFormatters();
  const by = ending?.by ?? null;
  const lastedMs = ending?.lastedMs ?? null;
  if (by === null) return t('ending.ended');
  return [
    t('farewell.endedBy', { name: by }),
    lastedMs === null ? null : t('farewell.lasted', { duration: format.span(lastedMs) }),
    t('farewell.close'),
  ]
    .filter((part) => part !== null)
    .join(' ');
}
