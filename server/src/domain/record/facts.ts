import type { AgendaItemId, DelegationId, ParticipantId } from '@entente/shared/ids';
import type { ItemCourse, RecordedAuthor } from '@entente/shared/meeting-record';
import type { DomainEvent } from '../events.ts';

interface ItemMoved {
  readonly type: 'agenda-item-moved';
  readonly itemId: AgendaItemId;
  readonly to: ItemCourse;
}

type SideRoomEvent =
  | {
      readonly type: 'side-room-opened';
      readonly roomId: string;
      readonly room: 'caucus' | 'corridor';
      readonly delegationId?: DelegationId | undefined;
    }
  | {
      readonly type: 'side-room-entered' | 'side-room-left';
      readonly roomId: string;
      readonly participantId: ParticipantId;
    }
  | { readonly type: 'side-room-closed'; readonly roomId: string };

/** What the record may be made of. An event that no fold of this folder names stays out of the record. */
export type RecordedEvent = DomainEvent | ItemMoved | SideRoomEvent;

/** What the record reads of one commit of the log. */
export interface RecordedEntry {
  readonly at: number;
  readonly actor:
    | { readonly by: 'participant'; readonly participantId: ParticipantId }
    | { readonly by: 'organiser' | 'server' };
  readonly events: readonly RecordedEvent[];
}

/** One event with its time, whose act it was, and whether the same commit ended the meeting. */
export interface Fact {
  readonly at: number;
  readonly by: RecordedAuthor;
  readonly event: RecordedEvent;
  readonly withEnd: boolean;
}

/** The events of a log in their order. Time never goes back in it, even where the server's clock was set back. */
export function factsOf(entries: readonly RecordedEntry[]): readonly Fact[] {
  let latest = -Infinity;
  return entries.flatMap(({ at, actor, events }) => {
    latest = Math.max(latest, at);
    const now = latest;
    const by = authorOf(actor);
    const withEnd = events.some(({ type }) => type === 'meeting-ended');
    return events.map((event) => ({ at: now, by, event, withEnd }));
  });
}

function authorOf(actor: RecordedEntry['actor']): RecordedAuthor {
  return actor.by === 'participant' ? { kind: 'participant', id: actor.participantId } : { kind: actor.by };
}
