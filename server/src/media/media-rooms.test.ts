import { RecordingId } from '@entente/shared/ids';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideCancel } from '../domain/meeting.ts';
import { decideStartRecording } from '../domain/recording/recording.ts';
import { folderRecordings } from '../recordings/folder-recordings.ts';
import type { Recordings } from '../recordings/recordings-port.ts';
import { heard } from '../recordings/testing/heard.ts';
import { RoomBench } from '../rooms/testing/room-bench.ts';
import { createFakeSfu } from './fake-sfu.ts';
import { createMediaRooms } from './media-rooms.ts';
import { keptLog } from './testing/kept-log.ts';

const recordingId = RecordingId.parse('first');

describe('the media of the meetings in memory', () => {
  let bench: RoomBench;
  let folder: string;
  let recordings: Recordings;
  beforeEach(async () => {
    bench = await RoomBench.open();
    folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    recordings = folderRecordings({ folder, clock: bench.clock, logger: keptLog().logger });
  });
  afterEach(async () => {
    await bench[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const media = () => {
    const { rooms, clock } = bench;
    const { logger } = keptLog();
    return createMediaRooms({
      ...{ rooms, sfu: createFakeSfu(clock), iceServersFor: () => [], clock, logger, recordings },
    });
  };
  const files = () =>
    Promise.all(
      ['floor', 'fr'].map((channel) => heard(join(folder, bench.room.id, 'first', `${channel}.ogg`))),
    );
  /** A former life of the process recorded two channels, and ended. */
  const recorded = async () => {
    await bench.commit((state, now) => decideStartRecording(state, recordingId, now));
    const take = recordings.open({ meetingId: bench.room.id, recordingId }, bench.clock.now());
    for (const channel of ['floor', 'fr'])
      take.hold(channel, { payload: Buffer.from([0xf8, 1]), timestamp: 0, at: bench.clock.steady() });
    await take.suspend();
    await bench.rooms.close();
    bench.clock.advance(10_000);
    await bench.restart();
  };

  it.each(['before the media was opened', 'after it'])(
    '[REC-3] ends the recording of a meeting that was brought back %s, though nobody is there',
    async (when) => {
      await recorded();
      const opened = media();
      if (when === 'after it') {
        for (let minute = 0; minute < 12; minute += 1) bench.clock.advance(60_000);
        expect(bench.rooms.live).toEqual([]);
        await bench.reopen();
      }
      await bench.commit(decideCancel);
      await expect.poll(async () => (await files()).map(({ ended }) => ended)).toEqual([true, true]);
      const seconds = when === 'after it' ? 10 + 12 * 60 : 10;
      expect((await files()).map(({ frames }) => frames)).toEqual([seconds * 50 + 1, seconds * 50 + 1]);
      await opened.close();
    },
  );
});
