import { frame, silence } from './opus-packet.ts';
import { mostSegments, pageBytes, segmentsOf } from './ogg-page.ts';

/** Where a stream stands: what its next page is numbered, and how many samples there are so far, without the lead. */
export interface StreamPlace {
  readonly serial: number;
  readonly sequence: number;
  readonly samples: number;
}

/**
 * What a decoder hears before it is to be heard itself, in samples: 80 ms (RFC 7845, section 4.2). It stands before the
 * beginning of the recording.
 */
export const lead = 4 * frame;

/** The pages that every file begins with (RFC 7845, sections 3 and 5): head, comments, and the lead, which is silence. */
export function headPages(serial: number, title: string): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(2, 9);
  head.writeUInt16LE(lead, 10);
  head.writeUInt32LE(48_000, 12);
  const tags = Buffer.concat([
    ...[Buffer.from('OpusTags', 'latin1'), counted('Entente'), numbered(1)],
    counted(`TITLE=${title}`),
  ]);
  const page = { serial, granule: 0n, ends: false };
  const packets = [...silence(lead / frame)].map(({ payload }) => payload);
  return Buffer.concat([
    pageBytes({ ...page, sequence: 0, packets: [head], begins: true }),
    pageBytes({ ...page, sequence: 1, packets: [tags], begins: false }),
    pageBytes({ ...page, sequence: 2, granule: BigInt(lead), packets, begins: false }),
  ]);
}

/** How many pages `headPages` makes. */
export const headCount = 3;

/** The pages of one stream of Opus, out of its packets in their order. */
export class OggStream {
  readonly #serial: number;
  #sequence: number;
  #samples: number;
  #packets: Uint8Array[] = [];
  #segments = 0;

  constructor({ serial, sequence, samples }: StreamPlace) {
    this.#serial = serial;
    this.#sequence = sequence;
    this.#samples = samples;
  }

  /** So many samples there are so far, those on no page yet among them. */
  get samples(): number {
    return this.#samples;
  }

  /** The page that had no place left for this packet, if one hadn't. */
  add(packet: Uint8Array, samples: number): Buffer | null {
    const needed = segmentsOf(packet);
    if (needed > mostSegments) return null;
    const full = this.#segments + needed > mostSegments ? this.#page(false) : null;
    this.#packets.push(packet);
    this.#segments += needed;
    this.#samples += samples;
    return full;
  }

  /** What is on no page yet; with `ends` the last page of all. */
  flush({ ends }: { readonly ends: boolean }): Buffer | null {
    return this.#packets.length === 0 && !ends ? null : this.#page(ends);
  }

  #page(ends: boolean): Buffer {
    const page = pageBytes({
      ...{ serial: this.#serial, sequence: this.#sequence, granule: BigInt(lead + this.#samples) },
      ...{ packets: this.#packets, begins: false, ends },
    });
    this.#sequence += 1;
    this.#packets = [];
    this.#segments = 0;
    return page;
  }
}

const numbered = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const counted = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([numbered(bytes.length), bytes]);
};
