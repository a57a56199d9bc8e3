import type { PersonalLink } from '@entente/shared/api';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { createStore, type Store } from './store.ts';

export type Links = ReadonlyMap<ParticipantId, string>;

/**
 * Links that were made in this page. The server keeps their hashes alone, so a link can be shown only where it was made
 * and only until the page is closed; afterwards a new one is issued.
 */
export interface FreshLinks extends Store<ReadonlyMap<MeetingId, Links>> {
  add(meeting: MeetingId, links: readonly Pick<PersonalLink, 'participantId' | 'link'>[]): void;
  drop(meeting: MeetingId, participant: ParticipantId): void;
}

export function createFreshLinks(): FreshLinks {
  const store = createStore<ReadonlyMap<MeetingId, Links>>(new Map());
  const change = (meeting: MeetingId, by: (links: Map<ParticipantId, string>) => void): void => {
    const links = new Map(store.get().get(meeting));
    by(links);
    store.set(new Map(store.get()).set(meeting, links));
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    add: (meeting, made) => {
      change(meeting, (links) => {
        for (const { participantId, link } of made) links.set(participantId, link);
      });
    },
    drop: (meeting, participant) => {
      change(meeting, (links) => links.delete(participant));
    },
  };
}
