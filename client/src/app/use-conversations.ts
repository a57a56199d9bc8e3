import { useMemo } from 'react';
import type { Conversation } from '../views/conversation.ts';
import { conversations } from '../views/conversations.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';
import type { WritingDesk } from './writing-desk.ts';

/** The reader's conversations as they are now; none before the room is known. */
export function useConversations(seat: Seat, desk: WritingDesk): readonly Conversation[] {
  const { room } = useStore(seat.room.state);
  const readUntil = useStore(desk.marks);
  const { you } = seat.grant;
  return useMemo(
    () => (room === null ? [] : conversations({ room, reader: you, readUntil })),
    [room, you, readUntil],
  );
}
