import { Channel } from '@entente/shared/languages';
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { FolderTake } from './folder-take.ts';
import type { RecordedFile, RecordingName, Recordings } from './recordings-port.ts';
import { TrackFile } from './track-file.ts';

export interface FolderRecordingsOptions {
  /** Made with the first recording, for us alone. */
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Bytes that are free where the folder is; asked of the system if it is left out. */
  readonly free?: (folder: string) => Promise<number>;
}

/** What is left on the disk for the log of the meeting, which must go on: 256 MiB. */
const reserved = 256 * 1024 * 1024;

/** Recordings in `MEETING/RECORDING/CHANNEL.ogg` under one folder. */
export function folderRecordings(options: FolderRecordingsOptions): Recordings {
  const { folder, clock, logger, free = freeBytes } = options;
  const folderOf = ({ meetingId, recordingId }: RecordingName): string =>
    join(folder, meetingId, recordingId);
  /** Those that are not over, by their folder: nobody else touches it meanwhile. */
  const takes = new Map<string, FolderTake>();
  const freeOf = (name: RecordingName): Promise<void> => takes.get(folderOf(name))?.over ?? Promise.resolve();
  const fileOf = (name: RecordingName, channel: Channel): string => join(folderOf(name), `${channel}.ogg`);
  async function files(name: RecordingName): Promise<RecordedFile[]> {
    const found = await absentAs([], readdir(folderOf(name)));
    const all = await Promise.all(
      found.flatMap((file) => {
        const channel = Channel.safeParse(file.replace(/\.ogg$/, ''));
        return file.endsWith('.ogg') && channel.success ? [sized(name, channel.data)] : [];
      }),
    );
    return all.flatMap((file) => file ?? []).toSorted(floorFirst);
  }

  /** Those whose files are known to have their ends. */
  const settled = new Set<string>();

  return {
    files,
    open,
    async settle(name, { since, stopped }) {
      const key = folderOf(name);
      while (takes.has(key)) await freeOf(name);
      if (settled.has(key)) return;
      const take = open(name, since);
      settled.add(key);
      take.onFault(() => settled.delete(key));
      await take.finish(clock.steady() - (clock.now() - stopped));
    },
    path: async (name, channel) => ((await sized(name, channel)) === null ? null : fileOf(name, channel)),
    async remove(name) {
      await freeOf(name);
      await rm(folderOf(name), { recursive: true, force: true });
    },
  };

  function open(name: RecordingName, since: number): FolderTake {
    const take = new FolderTake({
      ...{ name, since, clock, logger, free: freeOf(name) },
      open: async (channel) => {
        await mkdir(folderOf(name), { recursive: true, mode: 0o700 });
        return TrackFile.open(fileOf(name, channel), channel);
      },
      known: async () => (await files(name)).map(({ channel }) => channel),
      room: async () => (await free(folder)) - reserved,
    });
    takes.set(folderOf(name), take);
    void take.over.then(() => {
      if (takes.get(folderOf(name)) === take) takes.delete(folderOf(name));
    });
    return take;
  }

  async function sized(name: RecordingName, channel: Channel): Promise<RecordedFile | null> {
    const found = await absentAs(null, stat(fileOf(name, channel)));
    return found?.isFile() === true ? { channel, bytes: found.size } : null;
  }
}

const floorFirst = (one: RecordedFile, other: RecordedFile): number =>
  Number(other.channel === 'floor') - Number(one.channel === 'floor') ||
  one.channel.localeCompare(other.channel);

async function freeBytes(folder: string): Promise<number> {
  const found = await absentAs(null, statfs(folder));
  return found === null ? Infinity : found.bavail * found.bsize;
}

const absentAs = <T, E>(value: E, asked: Promise<T>): Promise<T | E> =>
  asked.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  });
