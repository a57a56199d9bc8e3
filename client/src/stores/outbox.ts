import type { Refusal } from '@entente/shared/errors';
import type { CommandId, ParticipantId } from '@entente/shared/ids';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import { messageIdOf, type MessageId } from '@entente/shared/room/messages';
import type { Ask } from '../signalling/ask.ts';
import { newCommandId } from '../signalling/command-id.ts';
import { createStore, type Store } from './store.ts';

/** A message that was written here and that the server has not confirmed. */
export interface Outgoing {
  readonly id: MessageId;
  /** Where it was written. */
  readonly conversation: string;
  readonly text: string;
  readonly fate: { readonly is: 'sending' } | { readonly is: 'failed'; readonly refusal: Refusal };
}

interface Intention {
  readonly commandId: CommandId;
  readonly to: Addressee;
}

/** For how long a message waits for the connection to come back before it counts as not sent (ms). */
const patience = 30_000;

/** What is on its way, oldest first. A failed message stays, with its text, until it is sent again or thrown away. */
export class Outbox {
  readonly #ask: Ask;
  readonly #sender: ParticipantId;
  readonly #outgoing = createStore<readonly Outgoing[]>([]);
  readonly #intentions = new Map<MessageId, Intention>();

  constructor({ ask, sender }: { readonly ask: Ask; readonly sender: ParticipantId }) {
    this.#ask = ask;
    this.#sender = sender;
  }

  get outgoing(): Store<readonly Outgoing[]> {
    return this.#outgoing;
  }

  send(message: { readonly conversation: string; readonly to: Addressee; readonly text: string }): void {
    const { conversation, to, text } = message;
    const commandId = newCommandId();
    const id = messageIdOf(this.#sender, commandId);
    this.#intentions.set(id, { commandId, to });
    this.#outgoing.update((before) => [...before, { id, conversation, text, fate: { is: 'sending' } }]);
    void this.#post(id);
  }

  /** Sends a failed message once more, under the same id: if it did arrive the first time, it is not sent twice. */
  retry(id: MessageId): void {
    const message = this.#outgoing.get().find((outgoing) => outgoing.id === id);
    if (message?.fate.is !== 'failed') return;
    this.#become(id, { is: 'sending' });
    void this.#post(id);
  }

  discard(id: MessageId): void {
    this.#intentions.delete(id);
    this.#outgoing.update((before) => before.filter((outgoing) => outgoing.id !== id));
  }

  async #post(id: MessageId): Promise<void> {
    const intention = this.#intentions.get(id);
    const text = this.#outgoing.get().find((outgoing) => outgoing.id === id)?.text;
    if (intention === undefined || text === undefined) return;
    const { commandId, to } = intention;
    const answer = await this.#ask('message.send', { to, text }, { id: commandId, timeout: patience });
    if (answer.ok) this.discard(id);
    else this.#become(id, { is: 'failed', refusal: answer.error });
  }

  #become(id: MessageId, fate: Outgoing['fate']): void {
    this.#outgoing.update((before) =>
      before.map((outgoing) => (outgoing.id === id ? { ...outgoing, fate } : outgoing)),
    );
  }
}
