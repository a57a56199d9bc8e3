/** What a channel needs of an RTP packet (RFC 3550, section 5.1); the rest of its header stays behind. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly payload: Buffer;
  /** The byte of RFC 6464: voice activity in the first bit, then the loudness in -dBov. Null if it was not sent. */
  readonly level: number | null;
}

const version = 2;
const fixedHeader = 12;
/** The profile of one-byte header extensions, RFC 8285, section 4.2. */
const oneByte = 0xbede;

/** Null if it is no RTP, or cut short. `levelId` is the header extension under which the loudness comes. */
export function readRtp(packet: Buffer, levelId: number): RtpPacket | null {
  if (packet.length < fixedHeader) return null;
  const first = packet.readUInt8(0);
  if (first >> 6 !== version) return null;
  let offset = fixedHeader + 4 * (first & 0x0f);
  let level: number | null = null;
  if ((first & 0x10) !== 0) {
    if (packet.length < offset + 4) return null;
    const words = packet.readUInt16BE(offset + 2);
    const from = offset + 4;
    offset = from + 4 * words;
    if (packet.length < offset) return null;
    if (packet.readUInt16BE(from - 4) === oneByte) level = findByte(packet.subarray(from, offset), levelId);
  }
  const padding = (first & 0x20) === 0 ? 0 : packet.readUInt8(packet.length - 1);
  const end = packet.length - padding;
  if (end < offset) return null;
  const second = packet.readUInt8(1);
  return {
    payloadType: second & 0x7f,
    marker: (second & 0x80) !== 0,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    payload: packet.subarray(offset, end),
    level,
  };
}

/** The first byte of the element `id` in a block of one-byte header extensions. */
function findByte(block: Buffer, id: number): number | null {
  let at = 0;
  while (at < block.length) {
    const head = block.readUInt8(at);
    if (head >> 4 === 15) return null;
    // A zero is padding between elements.
    if (head === 0) at += 1;
    else if (head >> 4 === id) return at + 1 < block.length ? block.readUInt8(at + 1) : null;
    else at += 2 + (head & 0x0f);
  }
  return null;
}

/** The same packet in bytes, of the stream `ssrc`, with no header extension but the loudness. */
export function writeRtp(
  { payloadType, marker, sequence, timestamp, payload, level }: RtpPacket,
  { ssrc, levelId }: { readonly ssrc: number; readonly levelId: number },
): Buffer {
  const header = Buffer.alloc(level === null ? fixedHeader : fixedHeader + 8);
  header.writeUInt8((version << 6) | (level === null ? 0 : 0x10), 0);
  header.writeUInt8((marker ? 0x80 : 0) | payloadType, 1);
  header.writeUInt16BE(sequence, 2);
  header.writeUInt32BE(timestamp, 4);
  header.writeUInt32BE(ssrc, 8);
  if (level !== null) {
    header.writeUInt16BE(oneByte, fixedHeader);
    header.writeUInt16BE(1, fixedHeader + 2);
    header.writeUInt8(levelId << 4, fixedHeader + 4);
    header.writeUInt8(level, fixedHeader + 5);
  }
  return Buffer.concat([header, payload]);
}
