import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRecord } from '@entente/shared/room/messages';
import { MessagePanel } from '../features/messages/message-panel.tsx';
import type { Conversation } from '../views/conversation.ts';
import { messageLines } from '../views/message-lines.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';
import type { WritingDesk } from './writing-desk.ts';

export interface MessagesProps {
  readonly seat: Seat;
  readonly desk: WritingDesk;
  readonly conversations: readonly Conversation[];
}

/** The written messages, tied to the seat. */
export function Messages({ seat, desk, conversations }: MessagesProps) {
  const { t } = useTranslation();
  const command = useCommand(seat);
  const { room, clockOffset } = useStore(seat.room.state);
  const link = useStore(seat.signalling.link);
  const drafts = useStore(desk.drafts);
  const outgoing = useStore(desk.outbox.outgoing);
  const openKey = useStore(desk.open);
  const now = useNow(10_000) + clockOffset;
  const { you } = seat.grant;
  // Who was chosen may have left without a word having been written.
  const open = conversations.find(({ key }) => key === openKey) ?? conversations[0];
  const key = open?.key ?? 'all';
  const newest = open?.messages.at(-1)?.at ?? 0;
  const onRead = useCallback(() => {
    desk.marks.read(key, newest);
  }, [desk, key, newest]);
  if (open === undefined) return null;

  const standingOf = ({ from }: MessageRecord): string =>
    room?.delegations.find(({ id }) => id === from.delegationId)?.shortName ?? t(`roles.${from.role}`);
  const arrived = new Set(open.messages.map(({ id }) => id));
  return (
    <MessagePanel
      conversations={conversations}
      open={open}
      onOpen={(next) => {
        desk.open.set(next);
      }}
      lines={messageLines(open.messages, you, now)}
      outgoing={outgoing.filter((each) => each.conversation === key && !arrived.has(each.id))}
      isOrganiser={you.role === 'organiser'}
      isConnected={link.at === 'live'}
      draft={drafts[key] ?? ''}
      onDraft={(text) => {
        desk.write(key, text);
      }}
      onSend={(text) => {
        desk.outbox.send({ conversation: key, to: open.to, text });
        desk.write(key, '');
      }}
      standingOf={standingOf}
      onRead={onRead}
      onTakeBack={({ id }) => void command('message.take-back', { messageId: id })}
      onRemove={({ id }) => void command('message.remove', { messageId: id })}
      onRetry={({ id }) => {
        desk.outbox.retry(id);
      }}
      onDiscard={({ id }) => {
        desk.outbox.discard(id);
      }}
    />
  );
}
