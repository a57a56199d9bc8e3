import { CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { Outgoing } from '../../stores/outbox.ts';
import { Button } from '../../ui/button.tsx';
import styles from './messages.module.css';

export interface OutgoingItemProps {
  readonly outgoing: Outgoing;
  /** Whether the server can be reached now. */
  readonly isConnected: boolean;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** A message on its way, or one that was not sent: its text stays, with the reason. */
export function OutgoingItem({ outgoing, isConnected, onRetry, onDiscard }: OutgoingItemProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { text, fate } = outgoing;
  return (
    <li className={styles['item']} data-own data-first>
      <div className={styles['line']}>
        <div className={styles['bubble']} data-is={fate.is}>
          <p className={styles['words']} dir="auto">
            {text}
          </p>
        </div>
      </div>
      {fate.is === 'sending' ? (
        <p className={styles['fate']}>
          <Clock aria-hidden size={14} />
          {t(isConnected ? 'messages.sending' : 'messages.waiting')}
        </p>
      ) : (
        <>
          <p className={styles['fate']} data-is="failed" role="alert">
            <CircleAlert aria-hidden size={14} />
            {fate.refusal.code === 'not.found'
              ? t('messages.notSentGone')
              : t('messages.notSent', { reason: errorText(fate.refusal) })}
          </p>
          <div className={styles['choices']}>
            <Button label={t('messages.discard')} variant="quiet" onPress={onDiscard} />
            <Button label={t('app.retry')} onPress={onRetry} />
          </div>
        </>
      )}
    </li>
  );
}
