/** Characters of the data URI that the meeting file takes. */
const longest = 32_768;

/** The largest picture in bytes: base64 makes four characters of three bytes. */
export const largestEmblem = 24_000;

export type ReadEmblem =
  | { readonly ok: true; readonly emblem: string }
  | { readonly ok: false; readonly fault: 'tooLarge' | 'notPicture' };

/** A PNG or SVG as data URI. The kind is told by what is in the file, not by what it calls itself. */
export async function readEmblem(file: Blob): Promise<ReadEmblem> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (type === null) return { ok: false, fault: 'notPicture' };
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const emblem = `data:${type};base64,${btoa(binary)}`;
  return emblem.length > longest ? { ok: false, fault: 'tooLarge' } : { ok: true, emblem };
}

function typeOf(bytes: Uint8Array): 'image/png' | 'image/svg+xml' | null {
  const png = [0x89, 0x50, 0x4e, 0x47];
  if (png.every((byte, index) => bytes[index] === byte)) return 'image/png';
  const text = new TextDecoder().decode(bytes.slice(0, 2000));
  return /<svg[\s>]/iu.test(text) ? 'image/svg+xml' : null;
}
