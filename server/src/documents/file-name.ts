import { documentLimits, type DocumentType } from '@entente/shared/room/documents';

const endings: Readonly<Record<DocumentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv', 'tsv', 'md'],
};

/**
 * The name that a document is saved under: what its sender called it, without a path and without characters that some
 * system forbids or that turn the direction of writing, and with an ending that says what it is.
 */
export function fileNameOf(given: string, mediaType: DocumentType): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1);
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.+)\.([^.]{1,8})$/u.exec(plain) ?? [];
  const known = endings[mediaType];
  const kept = known.find((one) => one === ending.toLowerCase());
  const name = kept === undefined ? plain : stem;
  const cut = Array.from(name)
    .slice(0, documentLimits.fileName - 9)
    .join('')
    .trim();
  return `${cut === '' ? 'document' : cut}.${kept ?? known[0]}`;
}
