import type { DocumentFacts } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { DocumentId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { DocumentAccess } from '@entente/shared/room/documents';
import {
  decideAddDocument,
  decideDocumentAccess,
  decideRemoveDocument,
  type DocumentAuthor,
} from '../domain/documents.ts';
import { readsDocument } from '../domain/project.ts';
import type { MeetingDocument } from '../domain/state.ts';
import type { Actor } from '../persistence/event-log.ts';
import type { DocumentRepository } from '../persistence/repositories.ts';
import type { Room, Rooms } from '../rooms/contract.ts';
import { fileNameOf } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';

/** Who asks: as the rules see it, and as the log keeps it. */
export interface Asker {
  readonly author: DocumentAuthor;
  readonly actor: Actor;
}

export interface OpenedDocument {
  readonly document: MeetingDocument;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** Documents with their bytes, which lie beside the log: both come and both go, also where something breaks between. */
export interface DocumentDesk {
  /** Refusals besides those of `decideAddDocument`: `document.type-refused`. What is refused leaves no byte. */
  add(
    room: Room,
    asker: Asker,
    sent: { readonly facts: DocumentFacts; readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Result<{ documentId: DocumentId }, Refusal>>;
  /** `not.found` for who may not read it, as if it were not there. */
  open(room: Room, author: DocumentAuthor, documentId: DocumentId): Promise<Result<OpenedDocument, Refusal>>;
  setAccess(
    room: Room,
    asker: Asker,
    change: { readonly documentId: DocumentId; readonly access: DocumentAccess },
  ): Promise<Result<void, Refusal>>;
  /** Its bytes are deleted. */
  remove(room: Room, asker: Asker, documentId: DocumentId): Promise<Result<void, Refusal>>;
  /** Brings the bytes level with the log after a crash; called before anybody can ask. */
  settle(): Promise<void>;
}

export function openDocumentDesk(options: {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly rows: DocumentRepository;
  readonly newId: () => DocumentId;
}): DocumentDesk {
  const { rooms, rows, newId } = options;
  return {
    async add(room, { author, actor }, { facts, name, bytes }) {
      const mediaType = await mediaTypeOf(bytes);
      if (mediaType === null) return err({ code: 'document.type-refused' });
      const documentId = newId();
      const file = { documentId, fileName: fileNameOf(name, mediaType), mediaType, size: bytes.length };
      // Asked once before, so that what will be refused is not written first.
      const foreseen = decideAddDocument(room.state, author, { wish: facts, file, now: 0 });
      if (!foreseen.ok) return foreseen;
      const key = { meetingId: room.id, documentId };
      await rows.put(key, bytes);
      const added = await room.commit({
        actor,
        decide: (state, now) => decideAddDocument(state, author, { wish: facts, file, now }),
      });
      if (added.ok) await rows.settle(key, true);
      // Where the log could not say whether it was written, the next start finds out.
      else if (added.error.code !== 'server.unavailable') await rows.remove(key);
      return added.ok ? ok(added.value.output) : added;
    },
    async open({ id: meetingId, state }, author, documentId) {
      const document = state.documents.get(documentId);
      const isReader = author.as === 'manager' || readsDocument(state, author.participantId, documentId);
      if (document === undefined || !isReader) return err({ code: 'not.found' });
      const parts = await rows.open({ meetingId, documentId });
      return parts === null ? err({ code: 'not.found' }) : ok({ document, parts });
    },
    async setAccess(room, { author, actor }, change) {
      const set = await room.commit({
        actor,
        decide: (state) => decideDocumentAccess(state, author, change),
      });
      return set.ok ? ok(undefined) : set;
    },
    async remove(room, { author, actor }, documentId) {
      const foreseen = decideRemoveDocument(room.state, author, { documentId, now: 0 });
      if (!foreseen.ok) return foreseen;
      const key = { meetingId: room.id, documentId };
      await rows.settle(key, false);
      const removed = await room.commit({
        actor,
        decide: (state, now) => decideRemoveDocument(state, author, { documentId, now }),
      });
      if (removed.ok) await rows.remove(key);
      else if (removed.error.code !== 'server.unavailable') await rows.settle(key, true);
      return removed.ok ? ok(undefined) : removed;
    },
    async settle() {
      for (const key of await rows.unsettled()) {
        const room = await rooms.open(key.meetingId);
        if (room?.state.documents.has(key.documentId) === true) await rows.settle(key, true);
        else await rows.remove(key);
      }
    },
  };
}
