/** Thrown where a file is no Ogg stream of whole pages. */
export class NotOgg extends Error {}

/**
 * The packets of the one logical stream of an Ogg file, header packets included (RFC 3533). Checksums are not looked at:
 * the file was made a moment ago on this machine.
 */
export function oggPackets(file: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  const open: Buffer[] = [];
  for (let at = 0; at < file.length;) {
    if (file.toString('latin1', at, at + 4) !== 'OggS') throw new NotOgg('no page where one should begin');
    const segments = file[at + 26] ?? 0;
    const lacing = file.subarray(at + 27, at + 27 + segments);
    let from = at + 27 + segments;
    for (const length of lacing) {
      open.push(file.subarray(from, from + length));
      from += length;
      // A segment that is full goes on in the next one.
      if (length < 255) packets.push(Buffer.concat(open.splice(0)));
    }
    at = from;
  }
  return packets;
}

/** The sound of an Ogg Opus file: its packets without the two headers (RFC 7845). */
export function opusFrames(file: Buffer): Buffer[] {
  const [head, , ...frames] = oggPackets(file);
  if (head?.toString('latin1', 0, 8) !== 'OpusHead') throw new NotOgg('not Opus');
  return frames;
}
