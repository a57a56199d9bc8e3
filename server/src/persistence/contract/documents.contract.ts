import { DocumentId } from '@entente/shared/ids';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { holdStore, type FreshPlace } from './held-store.ts';
import { session, talks } from './samples.ts';

const key = { meetingId: talks, documentId: DocumentId.parse('paper') };
const other = { meetingId: talks, documentId: DocumentId.parse('other') };

/** All bytes of a document; null where there is none. */
async function read(store: Store, of: typeof key): Promise<Uint8Array | null> {
  const parts = await store.documents.open(of);
  if (parts === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return new Uint8Array(Buffer.concat(chunks));
}

/** What every `DocumentRepository` keeps to. */
export function documentsContract(fresh: FreshPlace): void {
  describe('documents', () => {
    const held = holdStore(fresh);

    it.each([
      ['empty', 0],
      ['of one byte', 1],
      ['of one part exactly', 256 * 1024],
      ['of several parts', 1_000_001],
    ])('gives back byte for byte what is %s, after a restart too', async (_, size) => {
      const bytes = new Uint8Array(randomBytes(size));
      await held.store.documents.put(key, bytes);
      const store = await held.reopen();
      expect(Buffer.compare((await read(store, key)) ?? new Uint8Array([1]), bytes)).toBe(0);
    });

    it('knows nothing of what was never put, nor of the same id in another meeting', async () => {
      await held.store.documents.put(key, new Uint8Array([1, 2]));
      expect(await read(held.store, other)).toBeNull();
      expect(await read(held.store, { ...key, meetingId: session })).toBeNull();
    });

    it('tells what is not settled yet, and not what is', async () => {
      await held.store.documents.put(key, new Uint8Array([1]));
      await held.store.documents.put(other, new Uint8Array([2]));
      await held.store.documents.settle(key, true);
      expect(await held.store.documents.unsettled()).toEqual([other]);
      await held.store.documents.settle(key, false);
      expect(await held.store.documents.unsettled()).toHaveLength(2);
    });

    it('forgets the bytes of one, and of no other', async () => {
      await held.store.documents.put(key, new Uint8Array(300_000));
      await held.store.documents.put(other, new Uint8Array([7]));
      await held.store.documents.remove(key);
      expect(await read(held.store, key)).toBeNull();
      expect(await read(held.store, other)).toEqual(new Uint8Array([7]));
      await held.store.documents.put(key, new Uint8Array([9]));
      expect(await read(held.store, key)).toEqual(new Uint8Array([9]));
    });

    it('fails, and gives nothing wrong, where it is removed while it is read', async () => {
      await held.store.documents.put(key, new Uint8Array(600_000));
      const parts = await held.store.documents.open(key);
      const reading = async (): Promise<number> => {
        let read = 0;
        for await (const part of parts ?? []) {
          read += part.length;
          await held.store.documents.remove(key);
        }
        return read;
      };
      await expect(reading()).rejects.toThrow('removed');
    });
  });
}
