import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { Conversation, ConversationKey } from '../../views/conversation.ts';
import { conversationName } from './conversation-name.ts';
import styles from './messages.module.css';

export interface ConversationPickerProps {
  readonly conversations: readonly Conversation[];
  readonly open: ConversationKey;
  readonly onOpen: (key: ConversationKey) => void;
}

/** More than this and the list of what is new is a list of everything. */
const most = 4;

/** Whom one writes with. Others that hold something new stand below, one click away. */
export function ConversationPicker({ conversations, open, onOpen }: ConversationPickerProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const nameOf = ({ with: who, unread }: Conversation): string => {
    const delegation = 'delegation' in who ? who.delegation : undefined;
    const name = conversationName(t, languageName, who);
    const full = delegation === undefined ? name : `${name} · ${delegation}`;
    return unread === 0 ? full : t('messages.withNews', { name: full, count: unread });
  };
  const news = conversations.filter(({ key, unread }) => unread > 0 && key !== open);
  return (
    <div className={styles['picker']}>
      <Select
        label={t('messages.conversation')}
        options={conversations.map((conversation) => ({
          id: conversation.key,
          label: nameOf(conversation),
        }))}
        value={open}
        onChange={onOpen}
      />
      {news.length > 0 && (
        <ul className={styles['news']} aria-label={t('messages.unread')}>
          {news.slice(0, most).map((conversation) => (
            <li key={conversation.key}>
              <Button
                label={nameOf(conversation)}
                onPress={() => {
                  onOpen(conversation.key);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
