import type { ParticipantId } from '@entente/shared/ids';
import { waitingGuests } from './people.ts';
import type { RoomView } from './room-view.ts';

/** What the reader sees of the others. */
export interface Seen {
  readonly room: RoomView | null;
  readonly reconnecting: ReadonlySet<ParticipantId>;
  readonly you: ParticipantId;
}

/** Something that a reader who cannot see the screen wants to hear of. */
export type Change = {
  readonly what: 'joined' | 'left' | 'away' | 'returned' | 'reconnecting' | 'back' | 'waiting';
  readonly name: string;
};

/** More than this at once is a crowd arriving, and no list of names to be read out. */
const most = 3;

/** What happened to people between two states, in words' order. Nothing on one's own arrival. */
export function changesBetween(before: Seen, after: Seen): Change[] {
  if (before.room === null || after.room === null) return [];
  const { you } = after;
  const was = new Map(before.room.participants.map(({ id, name }) => [id, name]));
  const is = new Map(after.room.participants.map(({ id, name }) => [id, name]));
  const waited = new Set(waitingGuests(before.room).map(({ id }) => id));
  const entries = (
    from: Map<ParticipantId, string>,
    other: Map<ParticipantId, string>,
    what: Change['what'],
  ) => [...from].filter(([id]) => id !== you && !other.has(id)).map(([, name]) => ({ what, name }));
  const changes = [
    ...entries(is, was, 'joined'),
    ...entries(was, is, 'left'),
    ...waitingGuests(after.room)
      .filter(({ id }) => !waited.has(id))
      .map(({ name }) => ({ what: 'waiting' as const, name })),
    ...awayChanges(before.room, after.room).filter(({ id }) => id !== you),
    ...presenceChanges(before, after),
  ];
  return changes.length > most ? [] : changes;
}

/** Who left the plenary for a side room, and who is back; a reader in a side room is not told. */
function awayChanges(before: RoomView, after: RoomView): (Change & { readonly id: ParticipantId })[] {
  if (before.sideRoom !== null || after.sideRoom !== null) return [];
  const was = new Map(before.participants.map(({ id, away }) => [id, away === true]));
  return after.participants.flatMap(({ id, name, away }) => {
    const wasAway = was.get(id);
    if (wasAway === undefined || wasAway === (away === true)) return [];
    return [{ id, what: wasAway ? ('returned' as const) : ('away' as const), name }];
  });
}

function presenceChanges(before: Seen, after: Seen): Change[] {
  if (before.reconnecting === after.reconnecting) return [];
  const people = after.room?.participants ?? [];
  return people.flatMap(({ id, name }): Change[] => {
    const was = before.reconnecting.has(id);
    const is = after.reconnecting.has(id);
    if (was === is || id === after.you) return [];
    return [{ what: is ? 'reconnecting' : 'back', name }];
  });
}
