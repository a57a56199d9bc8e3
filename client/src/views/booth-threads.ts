import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Conversation } from './conversation.ts';
import { boothOf } from './interpretation/own-room.ts';
import type { RoomView } from './room-view.ts';

type Thread = Omit<Conversation, 'messages' | 'unread'>;

/** Of who sits in a booth: the booth itself, and the chief interpreter; of a chief, the thread with each other booth too. */
export function boothThreads(room: RoomView, reader: ParticipantId): Thread[] {
  const { booths, interpreters } = room.interpretation;
  const own = boothOf(room, reader);
  const isChief = interpreters.get(reader)?.chief === true;
  const others = isChief ? booths.filter(({ id }) => id !== own?.id) : [];
  return [
    ...(own === null ? [] : [mates(own.id), chief(own.id)]),
    ...others.map(({ id, language }): Thread => ({
      ...{ key: `chief:${id}`, writable: 'yes' },
      with: { kind: 'booth-thread', language },
      to: { kind: 'chief', boothId: id },
    })),
  ];
}

const mates = (id: BoothId): Thread => ({
  ...{ key: `booth:${id}`, writable: 'yes' },
  with: { kind: 'booth' },
  to: { kind: 'booth' },
});

const chief = (id: BoothId): Thread => ({
  ...{ key: `chief:${id}`, writable: 'yes' },
  with: { kind: 'chief' },
  to: { kind: 'chief' },
});
