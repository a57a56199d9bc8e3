import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { RoundState } from '../../stores/letter-round.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface RoundNoticeProps {
  readonly round: RoundState;
  readonly onStop: () => void;
}

/** How far the letters to all are, and what became of them. */
export function RoundNotice({ round, onStop }: RoundNoticeProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  switch (round.at) {
    case 'idle':
      return null;
    case 'sending':
      return (
        <Notice tone="info" action={<Button label={t('invitations.stop')} onPress={onStop} />}>
          <span className="num">{t('invitations.sending', { done: round.done, total: round.of })}</span>
        </Notice>
      );
    case 'over':
      return (
        <Notice tone={round.failed + round.left > 0 ? 'warn' : 'good'} announce="politely">
          {[
            t('invitations.over', { count: round.sent }),
            ...(round.failed > 0 ? [t('invitations.overFailed', { count: round.failed })] : []),
            ...(round.left > 0 ? [t('invitations.overLeft', { count: round.left })] : []),
            ...(round.because === null ? [] : [errorText(round.because)]),
          ].join(' ')}
        </Notice>
      );
  }
}
