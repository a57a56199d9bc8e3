import { MeetingId, RecordingId } from '@entente/shared/ids';
import type { RecordingFault } from '@entente/shared/room/recording';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HeldClock } from '../media/testing/held-clock.ts';
import { keptLog } from '../media/testing/kept-log.ts';
import { folderRecordings } from './folder-recordings.ts';
import { frame } from './opus-packet.ts';
import type { Take } from './recordings-port.ts';
import { heard } from './testing/heard.ts';

const name = { meetingId: MeetingId.parse('meeting'), recordingId: RecordingId.parse('first') };
const gibibyte = 2 ** 30;

describe('recordings in a folder', () => {
  let folder: string;
  let clock: HeldClock;
  let since: number;
  let free: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    clock = new HeldClock();
    since = clock.now();
    free = gibibyte;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const recordings = () =>
    folderRecordings({ folder, clock, logger: keptLog().logger, free: async () => free });
  const path = (channel: string, recording = 'first') => join(folder, 'meeting', recording, `${channel}.ogg`);
  const say = (take: Take, channel: string, packets: number, word: number) => {
    take.begin(channel);
    for (let count = 0; count < packets; count += 1)
      take.hold(channel, {
        payload: Buffer.from([0xf8, word]),
        ...{ timestamp: count * frame, at: clock.steady() + count * 20 },
      });
  };

  it('writes one file a channel, all of one length, silent where nothing came, for us alone', async () => {
    const take = recordings().open(name, since);
    clock.advance(2_000);
    say(take, 'floor', 50, 1);
    clock.advance(1_000);
    say(take, 'fr', 25, 2);
    clock.advance(1_000);
    await take.finish(clock.steady());
    const [floor, fr] = [await heard(path('floor')), await heard(path('fr'))];
    expect(floor.frames).toBe(fr.frames);
    expect(floor.frames).toBe(4_000 / 20 + 1);
    expect(floor.words).toEqual(Array.from({ length: 50 }, (_, count) => ({ word: 1, frame: 100 + count })));
    expect(fr.words).toEqual(Array.from({ length: 25 }, (_, count) => ({ word: 2, frame: 150 + count })));
    expect([floor.ended, fr.ended]).toEqual([true, true]);
    expect((await stat(path('floor'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'meeting'))).mode & 0o777).toBe(0o700);
    const files = await recordings().files(name);
    expect(files.map(({ channel }) => channel)).toEqual(['floor', 'fr']);
  });

  it('goes on in the same files after the process ended, with silence in between', async () => {
    const before = recordings().open(name, since);
    say(before, 'floor', 10, 1);
    say(before, 'fr', 10, 1);
    await before.suspend();
    clock.advance(60_000);
    const after = recordings().open(name, since);
    say(after, 'floor', 10, 2);
    await after.finish(clock.steady() + 1_000);
    const [floor, fr] = [await heard(path('floor')), await heard(path('fr'))];
    expect(floor.words.map(({ frame: at }) => at)).toEqual([
      ...Array.from({ length: 10 }, (_, count) => count),
      ...Array.from({ length: 10 }, (_, count) => 3_000 + count),
    ]);
    expect(fr.frames).toBe(floor.frames);
    expect(fr.words.length).toBe(10);
  });

  it.each([-3_600_000, 3_600_000])('goes on unbroken when the wall clock is set by %d ms', async (step) => {
    const take = recordings().open(name, since);
    say(take, 'floor', 10, 1);
    clock.advance(4_000);
    clock.step(step);
    say(take, 'floor', 10, 2);
    clock.advance(4_000);
    await take.finish(clock.steady());
    const floor = await heard(path('floor'));
    expect(floor.words.map(({ word, frame: at }) => [word, at])).toEqual([
      ...Array.from({ length: 10 }, (_, count) => [1, count]),
      ...Array.from({ length: 10 }, (_, count) => [2, 200 + count]),
    ]);
    expect(floor.frames).toBe(8_000 / 20 + 1);
  });

  it('goes on behind what there is where the wall clock was set back while the process was down', async () => {
    const before = recordings().open(name, since);
    say(before, 'floor', 10, 1);
    say(before, 'fr', 5, 1);
    await before.suspend();
    clock.step(-3_600_000);
    const after = recordings().open(name, since);
    say(after, 'fr', 10, 2);
    say(after, 'floor', 10, 2);
    clock.advance(1_000);
    await after.finish(clock.steady());
    const [floor, fr] = [await heard(path('floor')), await heard(path('fr'))];
    expect(floor.frames).toBe(fr.frames);
    expect(floor.words.map(({ word, frame: at }) => [word, at])).toEqual([
      ...Array.from({ length: 10 }, (_, count) => [1, count]),
      ...Array.from({ length: 10 }, (_, count) => [2, 10 + count]),
    ]);
    expect(fr.words.filter(({ word }) => word === 2).map(({ frame: at }) => at)).toEqual(
      Array.from({ length: 10 }, (_, count) => 10 + count),
    );
  });

  it('ends what a crash left without an end, to the length that it had come to, and once', async () => {
    const stopped = since + 4_000;
    const all = recordings();
    const before = all.open(name, since);
    say(before, 'floor', 10, 1);
    say(before, 'fr', 5, 1);
    await before.suspend();
    clock.advance(60_000);
    await Promise.all([all.settle(name, { since, stopped }), all.settle(name, { since, stopped })]);
    const settled = await Promise.all(['floor', 'fr'].map((channel) => heard(path(channel))));
    expect(settled.map(({ ended, frames }) => [ended, frames])).toEqual([
      [true, 201],
      [true, 201],
    ]);
    const bytes = await readFile(path('floor'));
    await recordings().settle(name, { since, stopped });
    expect(await readFile(path('floor'))).toEqual(bytes);
    await recordings().settle({ ...name, recordingId: RecordingId.parse('none') }, { since, stopped });
    expect(await recordings().files({ ...name, recordingId: RecordingId.parse('none') })).toEqual([]);
  });

  it('cuts a torn last page off and goes on; what is torn still plays up to there', async () => {
    const before = recordings().open(name, since);
    say(before, 'floor', 10, 1);
    await before.suspend();
    const whole = await readFile(path('floor'));
    await appendFile(path('floor'), whole.subarray(-30, -3));
    expect((await heard(path('floor'))).words.length).toBe(10);
    clock.advance(5_000);
    const after = recordings().open(name, since);
    say(after, 'floor', 10, 2);
    await after.finish(clock.steady() + 1_000);
    const floor = await heard(path('floor'));
    expect(floor.words.map(({ word }) => word)).toEqual([
      ...Array<number>(10).fill(1),
      ...Array<number>(10).fill(2),
    ]);
    expect(floor.pages).toEqual(floor.pages.map((_, index) => index));
  });

  it('keeps what is whole, however much is torn behind it', async () => {
    const before = recordings().open(name, since);
    say(before, 'floor', 10, 1);
    await before.suspend();
    await appendFile(path('floor'), Buffer.alloc(300_000));
    clock.advance(5_000);
    const after = recordings().open(name, since);
    say(after, 'floor', 10, 2);
    await after.finish(clock.steady() + 1_000);
    expect((await heard(path('floor'))).words.map(({ word }) => word)).toEqual([
      ...Array<number>(10).fill(1),
      ...Array<number>(10).fill(2),
    ]);
  });

  it('begins a file anew of which not even the beginning is whole', async () => {
    await recordings().open(name, since).suspend();
    const before = recordings().open(name, since);
    say(before, 'floor', 1, 1);
    await before.suspend();
    await truncate(path('floor'), 20);
    const after = recordings().open(name, since);
    say(after, 'floor', 10, 2);
    await after.finish(clock.steady() + 200);
    expect((await heard(path('floor'))).words.length).toBe(10);
  });

  const failing = (take: Take): Promise<RecordingFault> => new Promise((resolve) => take.onFault(resolve));

  it('[REC-5] stops before the disk is full, and keeps what there is', async () => {
    const take = recordings().open(name, since);
    const fault = failing(take);
    say(take, 'floor', 10, 1);
    clock.advance(1_000);
    await expect.poll(async () => (await recordings().files(name)).length).toBe(1);
    await expect
      .poll(async () => {
        clock.advance(1_000);
        return (await heard(path('floor'))).words.length;
      })
      .toBe(10);
    say(take, 'floor', 10, 3);
    free = 1_000_000;
    await expect
      .poll(() => {
        clock.advance(1_000);
        return Promise.race([fault, Promise.resolve(null)]);
      })
      .toBe('recording.disk-full');
    say(take, 'floor', 10, 2);
    await take.finish(clock.steady());
    expect((await heard(path('floor'))).words.length).toBe(20);
  });

  it('[REC-5] stops when it cannot be written at all', async () => {
    await writeFile(join(folder, 'meeting'), 'in the way');
    const take = recordings().open(name, since);
    say(take, 'floor', 10, 1);
    const fault = failing(take);
    clock.advance(1_000);
    expect(await fault).toBe('recording.failed');
    await take.finish(clock.steady());
  });

  it('leaves nothing behind of one that is deleted while its end is still being written', async () => {
    const all = recordings();
    const take = all.open(name, since);
    say(take, 'floor', 10, 1);
    const finished = take.finish(clock.steady() + 200);
    await all.remove(name);
    await finished;
    expect(await all.files(name)).toEqual([]);
  });

  it('goes on only when the former life has let go of the files', async () => {
    const all = recordings();
    const before = all.open(name, since);
    say(before, 'floor', 10, 1);
    const left = before.suspend();
    const after = all.open(name, since);
    clock.advance(1_000);
    say(after, 'floor', 10, 2);
    await after.finish(clock.steady() + 200);
    await left;
    expect((await heard(path('floor'))).words.map(({ word }) => word)).toEqual([
      ...Array<number>(10).fill(1),
      ...Array<number>(10).fill(2),
    ]);
  });

  it('deletes what it is told to, and nothing else', async () => {
    const other = { ...name, recordingId: RecordingId.parse('second') };
    for (const one of [name, other]) {
      const take = recordings().open(one, since);
      say(take, 'floor', 1, 1);
      await take.finish(clock.steady() + 100);
    }
    await recordings().remove(name);
    await recordings().remove(name);
    expect(await recordings().files(name)).toEqual([]);
    expect(await recordings().path(name, 'floor')).toBeNull();
    expect(await recordings().path(other, 'floor')).toBe(path('floor', 'second'));
  });
});
