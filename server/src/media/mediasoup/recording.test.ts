import { AgendaItemId, ParticipantId, RecordingId, RoomId } from '@entente/shared/ids';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { folderRecordings } from '../../recordings/folder-recordings.ts';
import { heard, type Heard } from '../../recordings/testing/heard.ts';
import { mark } from '../sfu-bench.contract.ts';
import { eve, fay, french, guy, interpreted } from '../testing/interpreted.ts';
import { InterpretedHall } from '../testing/interpreted-hall.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const [ada, bo, cy] = [ParticipantId.parse('ada'), ParticipantId.parse('bo'), ParticipantId.parse('cy')];
const recordingId = RecordingId.parse('first');
const closedItem = AgendaItemId.parse('closed');
const corridor = RoomId.parse('corridor');
/** Their marks, 8, 40 and 72, begin packets of Opus that last 20 ms. */
const [floor, booth, away] = [1032, 1064, 1096];

describe('a recording on the real worker', () => {
  let sfu: MediasoupSfu;
  let hall: InterpretedHall;
  let folder: string;
  beforeAll(async () => {
    sfu = await createMediasoupSfu({
      ...{ workers: 1, addresses: [{ ip: '127.0.0.1' }], basePort: 0, workerBin: workerBinary() },
      ...{ clock: systemClock, logger: keptLog().logger },
    });
  });
  afterAll(() => sfu.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    hall = new InterpretedHall(sfu, {
      recordings: folderRecordings({ folder, clock: systemClock, logger: keptLog().logger }),
      laidDown: {
        ...interpreted,
        definition: {
          ...interpreted.definition,
          agenda: [{ id: closedItem, order: 1, title: 'Personnel', closed: true }],
        },
      },
    });
  });
  afterEach(async () => {
    await hall.close();
    await rm(folder, { recursive: true, force: true });
  });

  const of = () => join(folder, 'rehearsal', 'first');
  const file = (channel: string): Promise<Heard> => heard(join(of(), `${channel}.ogg`));
  const start = () => hall.room.happen({ type: 'recording-started', recordingId, at: Date.now() });
  /** Resolves when every file is whole. */
  const stop = async () => {
    hall.room.happen({ type: 'recording-stopped', recordingId, at: Date.now(), cause: 'asked' });
    await expect
      .poll(
        async () => {
          const files = await readdir(of());
          const all = await Promise.all(files.map((name) => heard(join(of(), name)).catch(() => null)));
          return all.length > 0 && all.every((one) => one?.ended === true);
        },
        { timeout: 30_000 },
      )
      .toBe(true);
  };
  const mute = (on: boolean) =>
    hall.room.happen({
      type: on ? 'source-closed' : 'source-opened',
      participantId: ada,
      source: 'microphone',
    });
  const air = () =>
    hall.room.happen({ type: 'air-taken', boothId: french, participantId: fay, outgoing: 'fr', at: 0 });
  /** Where one voice is heard in a file, in frames: from and to, of stretches that are more than 0.8 s apart. */
  const stretches = ({ words }: Heard, ssrc: number): [number, number][] => {
    const found: [number, number][] = [];
    for (const { word, frame } of words) {
      if (word !== mark(ssrc)) continue;
      const last = found.at(-1);
      if (last === undefined || frame - last[1] > 40) found.push([frame, frame]);
      else last[1] = frame;
    }
    return found;
  };
  /** 60 packets of each voice, and the time that they last: a machine that was halted makes up for it by sending faster. */
  const spell = async () => {
    const ends = performance.now() + 60 * 20;
    await hall.spoken(60);
    await hall.until(() => performance.now() >= ends);
  };
  const convene = async () => {
    hall.room.enter(ada, bo, cy, fay, guy, eve);
    await hall.join(ada, bo, cy, fay);
    mute(false);
    await Promise.all([hall.speak(ada, 'microphone', floor), hall.speak(fay, 'booth', booth)]);
  };

  it('[REC-2] keeps every channel on one time base, and closed items silent', async () => {
    await convene();
    start();
    const began = performance.now();
    air();
    await spell();
    mute(true);
    await spell();
    mute(false);
    await spell();
    hall.room.happen({ type: 'agenda-item-moved', itemId: closedItem, to: 'current', at: 0 });
    await spell();
    hall.room.happen({ type: 'agenda-item-moved', itemId: closedItem, to: 'done', at: 0 });
    await spell();
    // What halts of the machine may shift, in frames: each is felt by whom it holds up, and by who waits for that one.
    const late = 3 * Math.round((hall.pace(began, performance.now()) - 20) / 20);
    await stop();
    const [plain, en, fr] = [await file('floor'), await file('en'), await file('fr')];
    expect([en.frames, fr.frames]).toEqual([plain.frames, plain.frames]);
    expect(plain.frames).toBeGreaterThan(295);

    const [said, carried] = [stretches(plain, floor), stretches(en, floor)];
    expect(said.length).toBe(3);
    expect(carried.length).toBe(3);
    for (const [index, [from, to]] of said.entries()) {
      expect(Math.abs(from - (carried[index]?.[0] ?? NaN))).toBeLessThanOrEqual(1 + late);
      expect(Math.abs(to - (carried[index]?.[1] ?? NaN))).toBeLessThanOrEqual(1 + late);
    }
    // The booth spoke all the while; what is missing is the closed item, at the same place as on the floor.
    const interpretation = stretches(fr, booth);
    expect(interpretation.length).toBe(2);
    const gap = (one: [number, number][]) => [one.at(-2)?.[1] ?? NaN, one.at(-1)?.[0] ?? NaN];
    for (const [index, at] of gap(interpretation).entries())
      expect(Math.abs(at - (gap(said)[index] ?? NaN))).toBeLessThanOrEqual(3 + late);
    expect(stretches(fr, floor).every(([from]) => from < 60)).toBe(true);
  });

  it('[REC-8] [INT-7] begins a turn on an open floor with the first that its voice says, on every file', async () => {
    await convene();
    await hall.join(bo);
    hall.room.happen({ type: 'source-opened', participantId: bo, source: 'microphone' });
    start();
    await hall.spoken(60);
    hall.loudness.set(floor, 80);
    await hall.speak(bo, 'microphone', away);
    await hall.until(() => hall.room.state.interpretation.voices.get('plenary') === bo);
    const late = hall.sent(away);
    await hall.spoken(20);
    const sent = hall.sent(away);
    await stop();
    for (const channel of ['floor', 'en', 'fr']) {
      const recorded = await file(channel);
      const [said, ...more] = stretches(recorded, away);
      expect(more).toEqual([]);
      expect(recorded.words.filter(({ word }) => word === mark(away)).length).toBeGreaterThan(
        sent - late / 2,
      );
      expect(stretches(recorded, floor).at(-1)?.[1]).toBeLessThan(said?.[0] ?? NaN);
    }
  });

  it('[REC-2] takes nothing of what is said in a side room', async () => {
    await convene();
    start();
    await hall.spoken(20);
    hall.room.happen(
      { type: 'side-room-opened', roomId: corridor, room: 'corridor', at: 0 },
      ...[bo, cy].map((participantId) => ({
        ...{ type: 'side-room-entered' as const, roomId: corridor, participantId, at: 0 },
      })),
      { type: 'source-opened', participantId: cy, source: 'microphone' },
    );
    await hall.speak(cy, 'microphone', away);
    await hall.ready(bo);
    await hall.until(() => {
      void hall.ready(bo);
      return hall.heard(bo).some(({ payload }) => payload[0] === mark(away));
    });
    await hall.spoken(30);
    await stop();
    expect((await readdir(of())).toSorted()).toEqual(['en.ogg', 'floor.ogg', 'fr.ogg']);
    for (const channel of ['floor', 'en', 'fr']) {
      const recorded = await file(channel);
      expect(stretches(recorded, away)).toEqual([]);
      expect(stretches(recorded, floor).length).toBeGreaterThan(0);
    }
  });

  it('goes on in the same files after the worker was killed', async () => {
    await convene();
    start();
    await hall.spoken(60);
    for (const pid of sfu.workerPids) process.kill(pid, 'SIGKILL');
    await hall.room.until(() => hall.room.heard(ada, 'media-reset').length > 0);
    await hall.join(ada);
    await hall.speak(ada, 'microphone', floor);
    await hall.spoken(80);
    await stop();
    const [plain, fr] = [await file('floor'), await file('fr')];
    expect(fr.frames).toBe(plain.frames);
    const last = stretches(plain, floor).at(-1);
    expect(stretches(plain, floor)[0]?.[0]).toBeLessThan(60);
    expect(last?.[1]).toBeGreaterThan(plain.frames - 60);
  });
});
