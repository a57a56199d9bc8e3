import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import { boothOf } from './interpretation/own-room.ts';
import type { RoomView } from './room-view.ts';

/** A conversation of the booths, before what was written in it. */
interface Thread {
  readonly key: `booth:${BoothId}` | `chief:${BoothId}`;
  readonly with:
    { readonly kind: 'booth' | 'chief' } | { readonly kind: 'booth-thread'; readonly language: LanguageTag };
  readonly to: Addressee;
  readonly writable: 'yes';
}

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
