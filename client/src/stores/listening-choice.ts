import type { Refusal } from '@entente/shared/errors';
import type { Channel } from '@entente/shared/languages';
import type { Result } from '@entente/shared/result';
import { createStore, type Store } from './store.ts';

export interface ListeningChoiceOptions {
  /** Asks the server for a channel. */
  readonly ask: (channel: Channel) => Promise<Result<unknown, Refusal>>;
  /** The newest choice was refused; what was heard before is heard again. */
  readonly onRefused: (channel: Channel) => void;
}

/**
 * What the reader listens to. A choice counts at once and is asked for meanwhile; of several under way the newest counts. The
 * server keeps it, so what it says counts where nothing is under way.
 */
export class ListeningChoice {
  readonly #options: ListeningChoiceOptions;
  readonly #channel = createStore<Channel>('floor');
  #kept: Channel = 'floor';
  /** The turn of what was kept last: answers may overtake each other. */
  #keptTurn = 0;
  /** The newest choice, once it was refused, until it is known what is heard instead. */
  #refused: Channel | null = null;
  #underWay = 0;
  #newest = 0;

  constructor(options: ListeningChoiceOptions) {
    this.#options = options;
  }

  get channel(): Store<Channel> {
    return this.#channel;
  }

  /** What the server has kept, on each connection. */
  kept(channel: Channel): void {
    this.#kept = channel;
    if (this.#underWay === 0) this.#channel.set(channel);
  }

  /** Chooses a channel; one that is chosen already is not asked for. */
  choose(channel: Channel): void {
    if (channel === this.#channel.get()) return;
    this.#channel.set(channel);
    void this.#ask(channel);
  }

  async #ask(channel: Channel): Promise<void> {
    const turn = (this.#newest += 1);
    this.#underWay += 1;
    const answer = await this.#options.ask(channel);
    this.#underWay -= 1;
    if (answer.ok && turn > this.#keptTurn) {
      this.#kept = channel;
      this.#keptTurn = turn;
    }
    const isNewest = turn === this.#newest;
    if (isNewest && !answer.ok) this.#refused = channel;
    if (isNewest && answer.ok) this.#refused = null;
    // What was asked for before a refusal may still be granted: until all is answered it is not known what is heard.
    const refused = this.#refused;
    if (refused === null || this.#underWay > 0) return;
    this.#refused = null;
    this.#channel.set(this.#kept);
    this.#options.onRefused(refused);
  }
}
