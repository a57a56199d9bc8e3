import type { MessageRecord } from '@entente/shared/room/messages';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import type { Outgoing } from '../../stores/outbox.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Conversation, ConversationKey } from '../../views/conversation.ts';
import type { MessageLine } from '../../views/message-lines.ts';
import { ComposeBox } from './compose-box.tsx';
import { conversationName, readersOf } from './conversation-name.ts';
import { ConversationPicker } from './conversation-picker.tsx';
import { MessageList } from './message-list.tsx';
import styles from './messages.module.css';

export interface MessagePanelProps {
  readonly conversations: readonly Conversation[];
  readonly open: Conversation;
  readonly onOpen: (key: ConversationKey) => void;
  readonly lines: readonly MessageLine[];
  readonly outgoing: readonly Outgoing[];
  readonly isOrganiser: boolean;
  readonly isConnected: boolean;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly standingOf: (message: MessageRecord) => string;
  readonly onRead: () => void;
  readonly onTakeBack: (message: MessageRecord) => void;
  readonly onRemove: (message: MessageRecord) => void;
  readonly onRetry: (outgoing: Outgoing) => void;
  readonly onDiscard: (outgoing: Outgoing) => void;
}

/** Written messages: whom with, what was written, and where to write. */
export function MessagePanel({ conversations, open, onOpen, isOrganiser, ...rest }: MessagePanelProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const name = conversationName(t, languageName, open.with);
  return (
    <section className={styles['panel']} aria-label={t('messages.title')}>
      <ConversationPicker conversations={conversations} open={open.key} onOpen={onOpen} />
      <MessageList key={open.key} name={name} unread={open.unread} {...rest} />
      {open.writable === 'yes' && (
        <ComposeBox
          key={`${open.key} compose`}
          draft={rest.draft}
          onDraft={rest.onDraft}
          onSend={rest.onSend}
          readers={readersOf(t, languageName, { with: open.with, isOrganiser })}
        />
      )}
      {open.writable === 'gone' && (
        <Notice>{t('messages.gone', { name: 'name' in open.with ? open.with.name : name })}</Notice>
      )}
      {open.writable === 'listens' && <Notice>{t('messages.listens')}</Notice>}
    </section>
  );
}
