import type { MessageId, MessageRecord } from '@entente/shared/room/messages';
import type { ParticipantId } from '@entente/shared/ids';
import { isNews } from './conversations.ts';
import type { RoomView } from './room-view.ts';

/** Tells which messages are new, each once, over reconnections too. */
export class MessageNews {
  readonly #reader: ParticipantId;
  readonly #since: number;
  readonly #known = new Set<MessageId>();

  /** `since`: what was written before (server's time, ms since the epoch) is no news, but what one finds on coming in. */
  constructor({ reader, since }: { readonly reader: ParticipantId; readonly since: number }) {
    this.#reader = reader;
    this.#since = since;
  }

  /** What came of others since the last call, oldest first. */
  of(room: RoomView | null): MessageRecord[] {
    const fresh = (room?.messages ?? []).filter(({ id }) => !this.#known.has(id));
    for (const { id } of fresh) this.#known.add(id);
    return fresh.filter((message) => isNews(message, this.#reader) && message.at > this.#since);
  }
}
