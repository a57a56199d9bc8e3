import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import type { ConversationKey } from '../views/conversation.ts';
import { keyOf } from '../views/conversations.ts';
import { MessageNews } from '../views/message-news.ts';
import type { Seat } from './seat.ts';

export interface MessageNoticesOptions {
  /** The conversation that is on the screen; null while another panel is, and then notices are shown. */
  readonly shown: ConversationKey | null;
  readonly onOpen: (conversation: ConversationKey) => void;
}

/** More than this at once is told as a number. */
const most = 3;

/**
 * Tells of new messages: to screen readers always, and by a notice where one was written to few and the messages are not
 * on the screen. The notice names the sender and never shows the words: a screen may be shared.
 */
export function useMessageNotices(seat: Seat, { shown, onOpen }: MessageNoticesOptions): void {
  const { t } = useTranslation();
  const latest = useRef({ shown, onOpen });
  useEffect(() => {
    latest.current = { shown, onOpen };
  }, [shown, onOpen]);

  const notices = useRef(new Map<ConversationKey, string>());
  const isClosed = shown === null;
  useEffect(() => {
    if (isClosed) return;
    for (const notice of notices.current.values()) toasts.close(notice);
    notices.current.clear();
  }, [isClosed]);

  useEffect(() => {
    const { you } = seat.grant;
    const { clockOffset } = seat.room.state.get();
    const news = new MessageNews({ reader: you.id, since: Date.now() + clockOffset });
    const hear = (): void => {
      const arrived = news.of(seat.room.state.get().room);
      if (arrived.length > most) announcer.announce(t('messages.several', { count: arrived.length }));
      for (const message of arrived) {
        const { from, content, to } = message;
        const key = keyOf(message, you);
        const isShown = latest.current.shown === key && document.visibilityState === 'visible';
        const title = t('messages.from', { name: from.name });
        if (arrived.length <= most && content.is === 'said')
          announcer.announce(isShown ? t('messages.says', { name: from.name, text: content.text }) : title);
        if (latest.current.shown !== null || to.kind === 'all') continue;
        const earlier = notices.current.get(key);
        if (earlier !== undefined) toasts.close(earlier);
        const open = (): void => {
          latest.current.onOpen(key);
        };
        notices.current.set(
          key,
          toasts.show({ title, action: { label: t('messages.read'), onPress: open } }),
        );
      }
    };
    hear();
    return seat.room.state.subscribe(hear);
  }, [seat, t]);
}
