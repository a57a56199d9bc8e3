import { randomInt } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { longestPage, readPages } from './ogg-page.ts';
import { headCount, headPages, lead, type StreamPlace } from './ogg-stream.ts';

/** What is known of a file: where its stream stands, how many bytes of it are whole, and whether it has its end. */
interface Known {
  readonly place: StreamPlace;
  readonly length: number;
  readonly ended: boolean;
}

/** The file of one channel. It grows by whole pages; a torn last one is cut off when it is opened again. */
export class TrackFile {
  /** Where its stream goes on. */
  readonly place: StreamPlace;
  /** Its last page is the end of the stream: nothing can follow. */
  readonly ended: boolean;
  readonly #file: FileHandle;
  #length: number;

  private constructor(file: FileHandle, { place, length, ended }: Known) {
    this.#file = file;
    this.place = place;
    this.ended = ended;
    this.#length = length;
  }

  /** Only we can read it. Throws what the system says. */
  static async open(path: string, title: string): Promise<TrackFile> {
    const file = await opened(path);
    try {
      const known = await lastPlace(file);
      if (known !== null) {
        await file.truncate(known.length);
        return new TrackFile(file, known);
      }
      const serial = randomInt(2 ** 32);
      await file.truncate(0);
      const place = { serial, sequence: headCount, samples: 0 };
      const track = new TrackFile(file, { place, length: 0, ended: false });
      await track.append(headPages(serial, title));
      return track;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** All of it or, where that fails, nothing. */
  async append(bytes: Buffer): Promise<void> {
    try {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await this.#file.write(bytes, written, null, this.#length + written);
        written += bytesWritten;
      }
      this.#length += bytes.length;
    } catch (error) {
      await this.#file.truncate(this.#length).catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#file.datasync().catch(() => undefined);
    await this.#file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  return open(path, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return open(path, 'wx+', 0o600);
    throw error;
  });
}

/**
 * Where a file that was left goes on, by its last whole page, however much is torn behind that: after a loss of power whole
 * blocks may be. Null if it has not even its head.
 */
async function lastPlace(file: FileHandle): Promise<Known | null> {
  const { size } = await file.stat();
  for (let end = size; end > 0; end -= longestPage) {
    const from = Math.max(0, end - 2 * longestPage);
    const part = Buffer.alloc(end - from);
    await file.read(part, 0, part.length, from);
    const last = [...readPages(part)].at(-1);
    if (last === undefined) continue;
    const { serial, sequence, granule, ends } = last.page;
    return sequence < headCount - 1
      ? null
      : {
          place: { serial, sequence: sequence + 1, samples: Number(granule) - lead },
          length: from + last.to,
          ended: ends,
        };
  }
  return null;
}
