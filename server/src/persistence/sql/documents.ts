import { DocumentId, MeetingId } from '@entente/shared/ids';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { DocumentKey, DocumentRepository } from '../repositories.ts';
import type { Database } from './tables.ts';

/** Bytes of one row. The embedded database works on the one thread of this process: what waits meanwhile is sound and talk. */
const partSize = 256 * 1024;

const Part = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });
const Key = z.object({ meetingId: MeetingId, documentId: DocumentId });

export const sqlDocuments = (db: Database): DocumentRepository => {
  const row = ({ meetingId, documentId }: DocumentKey) => ({
    meeting_id: meetingId,
    document_id: documentId,
  });

  async function partOf({ meetingId, documentId }: DocumentKey, part: number): Promise<Uint8Array> {
    const found = await db
      .selectFrom('document_parts')
      .select('bytes')
      .where('meeting_id', '=', meetingId)
      .where('document_id', '=', documentId)
      .where('part', '=', part)
      .executeTakeFirst();
    if (found === undefined) throw new Error('the document was removed while it was read');
    return Part.parse(found).bytes;
  }

  return {
    async put(key, bytes) {
      const parts = Math.ceil(bytes.length / partSize);
      await db
        .insertInto('documents')
        .values({ ...row(key), parts, settled: 0 })
        .execute();
      for (let part = 0; part < parts; part += 1) {
        const some = bytes.subarray(part * partSize, (part + 1) * partSize);
        await db
          .insertInto('document_parts')
          .values({ ...row(key), part, bytes: some })
          .execute();
        await setImmediate();
      }
    },
    async settle({ meetingId, documentId }, settled) {
      await db
        .updateTable('documents')
        .set({ settled: settled ? 1 : 0 })
        .where('meeting_id', '=', meetingId)
        .where('document_id', '=', documentId)
        .execute();
    },
    async open(key) {
      const found = await db
        .selectFrom('documents')
        .select('parts')
        .where('meeting_id', '=', key.meetingId)
        .where('document_id', '=', key.documentId)
        .executeTakeFirst();
      if (found === undefined) return null;
      const { parts } = found;
      return (async function* () {
        for (let part = 0; part < parts; part += 1) yield await partOf(key, part);
      })();
    },
    async remove({ meetingId, documentId }) {
      for (const table of ['document_parts', 'documents'] as const)
        await db
          .deleteFrom(table)
          .where('meeting_id', '=', meetingId)
          .where('document_id', '=', documentId)
          .execute();
    },
    async unsettled() {
      const rows = await db
        .selectFrom('documents')
        .select(['meeting_id as meetingId', 'document_id as documentId'])
        .where('settled', '=', 0)
        .execute();
      return rows.map((found) => Key.parse(found));
    },
  };
};
