import type { Channel } from '@entente/shared/languages';
import type { RecordingFault } from '@entente/shared/room/recording';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { frame, samplesPerMs } from './opus-packet.ts';
import type { RecordingName, Take } from './recordings-port.ts';
import type { SoundPacket } from './time-line.ts';
import type { TrackFile } from './track-file.ts';
import { Track } from './track.ts';

export interface FolderTakeParts {
  readonly name: RecordingName;
  readonly since: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly open: (channel: Channel) => Promise<TrackFile>;
  /** The channels that have a file, from an earlier life too. */
  readonly known: () => Promise<readonly Channel[]>;
  /** Bytes that may still be written before what the meeting itself needs is touched. */
  readonly room: () => Promise<number>;
  /** Resolves when nothing else touches the files. */
  readonly free: Promise<void>;
}

/** How often what is held goes to the disk, ms. */
const everyMs = 1_000;

/** A recording that is written into a folder, in batches, one at a time. */
export class FolderTake implements Take {
  readonly name: RecordingName;
  /** Resolves when it is over and does not touch its files any more. */
  readonly over: Promise<void>;
  readonly #parts: FolderTakeParts;
  readonly #tracks = new Map<Channel, Track>();
  readonly #listeners: ((code: RecordingFault) => void)[] = [];
  /** When it began, by the steady clock: what the wall clock says at first, and from then on whatever is done to that. */
  #since: number;
  #isSettled = false;
  readonly #opened: number;
  /** Everything that touches the disk, one after the other. */
  #writing: Promise<void>;
  #isOver = false;
  #fault: RecordingFault | null = null;
  #dropped = 0;
  #cancel: () => void;
  #letGo: () => void = () => undefined;

  constructor(parts: FolderTakeParts) {
    const { name, since, clock } = parts;
    this.name = name;
    this.#since = clock.steady() - (clock.now() - since);
    this.#opened = clock.steady();
    this.#parts = parts;
    this.#writing = parts.free;
    this.over = new Promise((resolve) => {
      this.#letGo = resolve;
    });
    this.#cancel = clock.after(everyMs, this.#beat);
  }

  begin(channel: Channel, from?: number): void {
    if (!this.#isOver) this.#track(channel).cut(from);
  }

  hold(channel: Channel, packet: SoundPacket): void {
    if (!this.#isOver && !this.#track(channel).hold(packet)) this.#dropped += 1;
  }

  onFault(listener: (code: RecordingFault) => void): void {
    if (this.#fault === null) this.#listeners.push(listener);
    else listener(this.#fault);
  }

  async finish(at: number): Promise<void> {
    await this.#end(async () => {
      // One frame more than needed, so that no last page is empty: the same number for every file.
      const samples = (Math.ceil(((at - this.#since) * samplesPerMs) / frame) + 1) * frame;
      for (const channel of await this.#parts.known()) this.#track(channel);
      for (const track of this.#tracks.values()) await track.finish(samples);
    });
  }

  async suspend(): Promise<void> {
    await this.#end(async () => {
      for (const track of this.#tracks.values()) await track.suspend();
    });
  }

  readonly #beat = (): void => {
    void this.#next(async () => {
      if ((await this.#parts.room()) <= 0) throw new DiskFull();
      for (const track of this.#tracks.values()) await track.flush(this.#parts.clock.steady());
      this.#tellDropped();
    }).then(() => {
      if (!this.#isOver) this.#cancel = this.#parts.clock.after(everyMs, this.#beat);
    });
  };

  async #end(act: () => Promise<void>): Promise<void> {
    if (this.#isOver) return this.#writing;
    this.#isOver = true;
    this.#cancel();
    await this.#next(act);
    this.#letGo();
  }

  #next(act: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (this.#fault !== null) return;
      await this.#settle()
        .then(act)
        .catch((error: unknown) => this.#fail(error));
    });
    return this.#writing;
  }

  /**
   * Goes on behind the longest of the files that there are, should the wall clock say less: it may have been set back while
   * nothing was recorded.
   */
  async #settle(): Promise<void> {
    if (this.#isSettled) return;
    for (const channel of await this.#parts.known()) {
      const samples = await this.#track(channel).length();
      this.#since = Math.min(this.#since, this.#opened - samples / samplesPerMs);
    }
    this.#isSettled = true;
  }

  async #fail(error: unknown): Promise<void> {
    this.#isOver = true;
    this.#cancel();
    const fault = codeOf(error);
    this.#fault = fault;
    this.#parts.logger.error({ err: error, recording: this.name.recordingId }, 'a recording was given up');
    // What was left free for the meeting has room for the last seconds that are held.
    for (const track of this.#tracks.values())
      await (error instanceof DiskFull ? track.suspend() : track.release())
        .catch(() => track.release())
        .catch(() => undefined);
    this.#tracks.clear();
    this.#letGo();
    for (const listener of this.#listeners.splice(0)) listener(fault);
  }

  #tellDropped(): void {
    if (this.#dropped === 0) return;
    this.#parts.logger.warn(
      { recording: this.name.recordingId, packets: this.#dropped },
      'the disk was too slow for a recording: it has silence there',
    );
    this.#dropped = 0;
  }

  #track(channel: Channel): Track {
    const known = this.#tracks.get(channel);
    if (known !== undefined) return known;
    const track = new Track({ since: () => this.#since, open: () => this.#parts.open(channel) });
    this.#tracks.set(channel, track);
    return track;
  }
}

class DiskFull extends Error {
  readonly code = 'ENOSPC';
}

const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

const codeOf = (error: unknown): RecordingFault =>
  error instanceof Error && 'code' in error && full.has(error.code)
    ? 'recording.disk-full'
    : 'recording.failed';
