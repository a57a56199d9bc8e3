import { ArrowDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRecord } from '@entente/shared/room/messages';
import type { Outgoing } from '../../stores/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { MessageLine } from '../../views/message-lines.ts';
import { MessageItem } from './message-item.tsx';
import styles from './messages.module.css';
import { OutgoingItem } from './outgoing-item.tsx';
import { useReading } from './use-reading.ts';

export interface MessageListProps {
  /** The name of the conversation. */
  readonly name: string;
  readonly lines: readonly MessageLine[];
  readonly outgoing: readonly Outgoing[];
  readonly unread: number;
  readonly isConnected: boolean;
  /** The short name of somebody's delegation, or what they are. */
  readonly standingOf: (message: MessageRecord) => string;
  /** Everything up to the newest message is in sight. */
  readonly onRead: () => void;
  readonly onTakeBack: (message: MessageRecord) => void;
  readonly onRemove: (message: MessageRecord) => void;
  readonly onRetry: (outgoing: Outgoing) => void;
  readonly onDiscard: (outgoing: Outgoing) => void;
}

interface Question {
  readonly about: MessageRecord;
  readonly deed: 'takeBack' | 'remove';
}

/** One conversation, oldest first, at its end unless the reader has scrolled back. */
export function MessageList(props: MessageListProps) {
  const { name, lines, outgoing, unread, isConnected, standingOf, onRead } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Question | null>(null);
  const { frame, isAtEnd, isLookedAt, onScroll, toEnd } = useReading(lines.length + outgoing.length);

  useEffect(() => {
    if (isAtEnd && isLookedAt && unread > 0) onRead();
  }, [isAtEnd, isLookedAt, unread, onRead]);
  // What one writes oneself is always followed.
  useEffect(() => {
    if (outgoing.length > 0) toEnd();
  }, [outgoing.length, toEnd]);

  return (
    <div className={styles['frame']}>
      <div
        ref={frame}
        className={styles['scroll']}
        onScroll={onScroll}
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={name}
      >
        {lines.length + outgoing.length === 0 ? (
          <p className={styles['empty']}>{t('messages.empty')}</p>
        ) : (
          <ol className={styles['list']} aria-label={t('messages.list', { name })}>
            {lines.map((line) => (
              <MessageItem
                key={line.message.id}
                line={line}
                standing={standingOf(line.message)}
                onTakeBack={() => {
                  setAsked({ about: line.message, deed: 'takeBack' });
                }}
                onRemove={() => {
                  setAsked({ about: line.message, deed: 'remove' });
                }}
              />
            ))}
            {outgoing.map((each) => (
              <OutgoingItem
                key={each.id}
                outgoing={each}
                isConnected={isConnected}
                onRetry={() => {
                  props.onRetry(each);
                }}
                onDiscard={() => {
                  props.onDiscard(each);
                }}
              />
            ))}
          </ol>
        )}
      </div>
      {!isAtEnd && unread > 0 && (
        <div className={styles['jump']}>
          <Button label={t('messages.newMessages')} icon={ArrowDown} onPress={toEnd} />
        </div>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t(`messages.${asked.deed}Title`)}
          isOpen
          onOpenChange={() => {
            setAsked(null);
          }}
          confirmLabel={t(`messages.${asked.deed}Confirm`)}
          cancelLabel={t('app.cancel')}
          tone="danger"
          onConfirm={() => {
            setAsked(null);
            if (asked.deed === 'takeBack') props.onTakeBack(asked.about);
            else props.onRemove(asked.about);
          }}
        >
          {t('messages.traceStays')}
        </ConfirmDialog>
      )}
    </div>
  );
}
