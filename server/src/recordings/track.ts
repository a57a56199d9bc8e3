import { OggStream } from './ogg-stream.ts';
import { silence } from './opus-packet.ts';
import { TimeLine, type SoundPacket, type Stretch } from './time-line.ts';
import type { TrackFile } from './track-file.ts';

interface TrackParts {
  /** When the recording began, by the steady clock; asked when the first is written. */
  readonly since: () => number;
  /** Opens its file. */
  readonly open: () => Promise<TrackFile>;
}

/** So long a packet is held before it is written, ms: a turn that began in that time may still take its place. */
const heldBackMs = 2_000;
/** How far behind the clock the end of a file is kept, ms: what is held or on its way finds its place still free. */
const behindMs = heldBackMs + 1_000;

/** So many bytes go to the disk at once. */
const batch = 256 * 1024;

/** One channel of a recording under way: what is held goes to its file when it is told to, never before. */
export class Track {
  readonly #parts: TrackParts;
  readonly #line = new TimeLine(0);
  #file: TrackFile | null = null;
  #stream: OggStream | null = null;
  /** The line knows where its file goes on. */
  #isPlaced = false;

  constructor(parts: TrackParts) {
    this.#parts = parts;
  }

  cut(from?: number): void {
    this.#line.cut(from);
  }

  hold(packet: SoundPacket): boolean {
    return this.#line.hold(packet);
  }

  /** How many samples its file has so far. */
  async length(): Promise<number> {
    return (await this.#open()).stream.samples;
  }

  /** Writes what was held for long enough, and silence where nothing came until shortly before `now`. */
  async flush(now: number): Promise<void> {
    await this.#write((line) => [line.take(now - heldBackMs), line.fill(now - behindMs)], { ends: false });
  }

  /** Writes what is held and no silence: the file will go on. */
  async suspend(): Promise<void> {
    await this.#write((line) => [line.take()], { ends: false });
    await this.release();
  }

  /** Ends the file at exactly so many samples, unless it has its end. */
  async finish(samples: number): Promise<void> {
    if (!(await this.#open()).file.ended) await this.#write((line) => [line.end(samples)], { ends: true });
    await this.release();
  }

  /** Gives the file back, whatever is still held. */
  async release(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #write(
    what: (line: TimeLine) => readonly Iterable<Stretch>[],
    { ends }: { readonly ends: boolean },
  ): Promise<void> {
    const { file, stream } = await this.#open();
    if (!this.#isPlaced) this.#line.resume(stream.samples, this.#parts.since());
    this.#isPlaced = true;
    let pages: Buffer[] = [];
    let bytes = 0;
    for (const page of pagesOf(what(this.#line), stream)) {
      pages.push(page);
      bytes += page.length;
      if (bytes < batch) continue;
      await file.append(Buffer.concat(pages));
      pages = [];
      bytes = 0;
    }
    const last = stream.flush({ ends });
    if (last !== null) pages.push(last);
    if (pages.length > 0) await file.append(Buffer.concat(pages));
  }

  async #open(): Promise<{ file: TrackFile; stream: OggStream }> {
    if (this.#file !== null && this.#stream !== null) return { file: this.#file, stream: this.#stream };
    const file = await this.#parts.open();
    const stream = new OggStream(file.place);
    this.#file = file;
    this.#stream = stream;
    return { file, stream };
  }
}

function* pagesOf(parts: readonly Iterable<Stretch>[], stream: OggStream): Generator<Buffer> {
  for (const part of parts)
    for (const stretch of part) {
      const packets = stretch.is === 'silence' ? silence(stretch.frames) : [stretch];
      for (const { payload, samples } of packets) {
        const full = stream.add(payload, samples);
        if (full !== null) yield full;
      }
    }
}
