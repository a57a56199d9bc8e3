import { documentTypes, type DocumentType } from '@entente/shared/room/documents';
import { fileTypeFromBuffer } from 'file-type';

/** What a file is, by its bytes alone; null for what is shown nowhere. Text is what is UTF-8 and holds no control characters. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<DocumentType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined) return isText(bytes) ? 'text/plain' : null;
  return documentTypes.find((type) => type === found.mime) ?? null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() !== '' && !/[^\P{Cc}\t\n\r\f]/u.test(text);
  } catch {
    return false;
  }
}
