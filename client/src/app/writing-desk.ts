import { Outbox } from '../stores/outbox.ts';
import { readMarks, type ReadMarks } from '../stores/read-marks.ts';
import { createStore } from '../stores/store.ts';
import type { ConversationKey } from '../views/conversation.ts';
import type { Seat } from './seat.ts';

/** What a person at this page has under their hands of the written messages: where they are, drafts, what is on its way. */
export class WritingDesk {
  readonly marks: ReadMarks;
  readonly outbox: Outbox;
  readonly open = createStore<ConversationKey>('all');
  /** By conversation. */
  readonly drafts = createStore<Readonly<Record<string, string>>>({});

  constructor({ grant: { meeting, you }, signalling }: Seat) {
    this.marks = readMarks(localStorage, `${meeting.id}/${you.id}`);
    this.outbox = new Outbox({ ask: signalling.ask, sender: you.id });
  }

  write(conversation: ConversationKey, draft: string): void {
    this.drafts.update((before) => ({ ...before, [conversation]: draft }));
  }
}
