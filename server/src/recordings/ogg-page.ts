/**
 * Pages of Ogg (RFC 3533, section 6). Only what a file of one stream of Opus needs: every packet is whole on one page.
 */
export interface OggPage {
  readonly serial: number;
  /** Of pages, from 0. */
  readonly sequence: number;
  /** Samples at 48 kHz from the beginning of the stream to the end of the page. */
  readonly granule: bigint;
  readonly packets: readonly Uint8Array[];
  readonly begins: boolean;
  readonly ends: boolean;
}

const magic = Buffer.from('OggS', 'latin1');
const headLength = 27;
export const mostSegments = 255;
/** A page is never longer. */
export const longestPage = headLength + mostSegments + mostSegments * 255;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** CRC-32 with the polynomial 0x04c11db7, from 0, neither reflected nor inverted. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) ^ (table[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return crc;
}

/** How many segments a packet takes: full ones of 255 bytes and one that is shorter, if only by being empty. */
export const segmentsOf = (packet: Uint8Array): number => Math.floor(packet.length / 255) + 1;

/** The bytes of a page. Its packets take 255 segments at most. */
export function pageBytes({ serial, sequence, granule, packets, begins, ends }: OggPage): Buffer {
  const lacing = packets.flatMap((packet) => [
    ...Array<number>(Math.floor(packet.length / 255)).fill(255),
    packet.length % 255,
  ]);
  if (lacing.length > mostSegments) throw new Error('too much for one page');
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt8((begins ? 2 : 0) | (ends ? 4 : 0), 5);
  head.writeBigInt64LE(granule, 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(sequence, 18);
  head.writeUInt8(lacing.length, 26);
  const page = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

interface Read {
  readonly page: OggPage;
  /** Where the page begins, and where what follows it does. */
  readonly from: number;
  readonly to: number;
}

/** The pages that are whole and right in these bytes, in order; whatever is torn or is no page is passed over. */
export function* readPages(bytes: Buffer): Generator<Read> {
  let at = bytes.indexOf(magic);
  while (at >= 0) {
    const read = readPage(bytes, at);
    if (read !== null) yield read;
    at = read === null ? bytes.indexOf(magic, at + 1) : bytes.indexOf(magic, read.to);
  }
}

function readPage(bytes: Buffer, from: number): Read | null {
  const body = from + headLength;
  if (body > bytes.length) return null;
  const segments = bytes.readUInt8(from + 26);
  const lacing = bytes.subarray(body, body + segments);
  const start = body + segments;
  const to = start + lacing.reduce((sum, one) => sum + one, 0);
  if (lacing.length < segments || to > bytes.length) return null;
  const page = Buffer.from(bytes.subarray(from, to));
  page.writeUInt32LE(0, 22);
  if (checksum(page) !== bytes.readUInt32LE(from + 22)) return null;
  const flags = bytes.readUInt8(from + 5);
  return {
    ...{ from, to },
    page: {
      serial: bytes.readUInt32LE(from + 14),
      sequence: bytes.readUInt32LE(from + 18),
      granule: bytes.readBigInt64LE(from + 6),
      packets: unlaced(lacing, bytes.subarray(start, to)),
      begins: (flags & 2) !== 0,
      ends: (flags & 4) !== 0,
    },
  };
}

function unlaced(lacing: Uint8Array, body: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let start = 0;
  let end = 0;
  for (const segment of lacing) {
    end += segment;
    if (segment === 255) continue;
    packets.push(body.subarray(start, end));
    start = end;
  }
  return packets;
}
