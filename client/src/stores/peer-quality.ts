import type { ParticipantId } from '@entente/shared/ids';
import type { Quality } from '@entente/shared/protocol/events';
import type { PersonQuality } from '@entente/shared/quality';
import { createStore, type Store } from './store.ts';

export type PeerQualityMap = ReadonlyMap<ParticipantId, PersonQuality>;

/** What those who preside were told of everybody's connection. Empty for all others. */
export class PeerQuality {
  readonly #reports = createStore<PeerQualityMap>(new Map());

  get reports(): Store<PeerQualityMap> {
    return this.#reports;
  }

  take({ people }: Quality): void {
    this.#reports.update((before) => {
      const after = new Map(before);
      for (const person of people) after.set(person.participantId, person);
      return after;
    });
  }

  forget(): void {
    if (this.#reports.get().size > 0) this.#reports.set(new Map());
  }
}
