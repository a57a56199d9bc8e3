import type { ParticipantId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { documentsUnder } from './documents.ts';
import type { RoomView } from './room-view.ts';

/** What a booth has before it while somebody speaks. */
export interface BoothDocuments {
  /** The text that whoever speaks is most likely reading out; null where none was handed in. */
  readonly statement: DocumentRecord | null;
  /** The other documents of the item under discussion. */
  readonly ofItem: readonly DocumentRecord[];
  readonly glossaries: readonly DocumentRecord[];
}

type Room = Pick<RoomView, 'documents' | 'agenda' | 'participants'>;

/**
 * Puts the documents in a booth's order. A statement belongs to who speaks by name, else by delegation; of several that
 * of the current item comes before one of no item, that before one of another item, and the newest last handed in first.
 */
export function boothDocuments(room: Room, speaking: ParticipantId | null): BoothDocuments {
  const itemId = room.agenda.find(({ status }) => status === 'current')?.id;
  const near = ({ itemId: of }: DocumentRecord): number => (of === undefined ? 1 : of === itemId ? 2 : 0);
  const ranked = room.documents
    .filter(({ purpose }) => purpose === 'statement')
    .toSorted((one, other) => near(other) - near(one) || other.addedAt - one.addedAt);
  return {
    statement: statementOf(room, ranked, speaking),
    ofItem:
      itemId === undefined
        ? []
        : documentsUnder(room.documents, itemId).filter(({ purpose }) => purpose === 'document'),
    glossaries: room.documents.filter(({ purpose }) => purpose === 'glossary'),
  };
}

function statementOf(
  { participants }: Room,
  ranked: readonly DocumentRecord[],
  speaking: ParticipantId | null,
): DocumentRecord | null {
  const speaker = participants.find(({ id }) => id === speaking);
  if (speaker === undefined) return null;
  const byName = ranked.find((each) => each.statement?.participantId === speaker.id);
  const ofDelegation = ranked.find(
    ({ statement }) =>
      statement?.participantId === undefined &&
      statement?.delegationId !== undefined &&
      statement.delegationId === speaker.delegationId,
  );
  return byName ?? ofDelegation ?? null;
}
