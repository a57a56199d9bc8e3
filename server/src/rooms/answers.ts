import type { CommandId, ParticipantId } from '@entente/shared/ids';
import type { Answer } from './contract.ts';

/** How many answers are kept for each participant: far more than a client can have unanswered at once. */
const kept = 256;

/** What participants were answered, so that a repeated command acts once. Refusals are not kept: a retry may succeed. */
export class Answers {
  readonly #of = new Map<ParticipantId, Map<CommandId, Promise<Answer<unknown>>>>();

  /** The first answer to this id, be it given or on its way; else what `act`, called at once, answers. */
  once<O>(
    participantId: ParticipantId,
    commandId: CommandId,
    act: () => Promise<Answer<O>>,
  ): Promise<Answer<O>> {
    const known = this.#of.get(participantId)?.get(commandId);
    // An id stands for one intention of one participant, so its answer is of that intention's type.
    if (known !== undefined) return known as Promise<Answer<O>>;
    const answer = act();
    const own = this.#keep(participantId, commandId, answer);
    const forget = () => {
      if (own.get(commandId) === answer) own.delete(commandId);
    };
    answer.then((given) => {
      if (!given.ok) forget();
    }, forget);
    return answer;
  }

  /** Takes over an answer that the log tells of. */
  remember(participantId: ParticipantId, commandId: CommandId, answer: Answer<unknown>): void {
    this.#keep(participantId, commandId, Promise.resolve(answer));
  }

  #keep(participantId: ParticipantId, commandId: CommandId, answer: Promise<Answer<unknown>>) {
    const own = this.#of.get(participantId) ?? new Map<CommandId, Promise<Answer<unknown>>>();
    this.#of.set(participantId, own);
    own.set(commandId, answer);
    for (const oldest of own.keys()) {
      if (own.size <= kept) break;
      own.delete(oldest);
    }
    return own;
  }
}
