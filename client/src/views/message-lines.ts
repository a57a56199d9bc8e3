import type { ParticipantId } from '@entente/shared/ids';
import { permits, type Role } from '@entente/shared/permissions';
import { takeBackFor, type MessageRecord } from '@entente/shared/room/messages';

/** Messages of one person that follow each other this closely stand under one name (ms). */
const together = 3 * 60_000;

/** One message as it stands in the list. */
export interface MessageLine {
  readonly message: MessageRecord;
  readonly isOwn: boolean;
  /** Whether name and time stand above it. */
  readonly isFirst: boolean;
  readonly canTakeBack: boolean;
  readonly canRemove: boolean;
}

/** Messages in their order. `now` is the server's time, ms since the epoch. */
export function messageLines(
  messages: readonly MessageRecord[],
  reader: { readonly id: ParticipantId; readonly role: Role },
  now: number,
): MessageLine[] {
  return messages.map((message, index) => {
    const { from, to, at, content } = message;
    const before = messages[index - 1];
    const isOwn = from.participantId === reader.id;
    const isSaid = content.is === 'said';
    return {
      message,
      isOwn,
      isFirst: before?.from.participantId !== from.participantId || at - before.at > together,
      canTakeBack: isSaid && isOwn && now - at < takeBackFor,
      canRemove: isSaid && !isOwn && to.kind === 'all' && permits(reader.role, 'moderate'),
    };
  });
}
