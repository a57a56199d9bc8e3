import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame, samplesPerMs } from './opus-packet.ts';
import { TimeLine, type Stretch } from './time-line.ts';

const since = 1_000_000;
/** A packet of 20 ms that says who it is. */
const sound = (name: number, timestamp: number, at: number) => ({
  ...{ payload: Buffer.from([0xf8, name & 255, name >> 8]), timestamp: timestamp >>> 0, at },
});

interface Placed {
  readonly name: number;
  readonly ms: number;
}

/** Where on the line every packet came to stand, ms from its beginning; and how long all of it is. */
function placed(stretches: Iterable<Stretch>, begin = 0): { packets: Placed[]; ms: number } {
  let samples = begin * samplesPerMs;
  const packets: Placed[] = [];
  for (const stretch of stretches) {
    if (stretch.is === 'sound') {
      const [, low = 0, high = 0] = stretch.payload;
      packets.push({ name: low + 256 * high, ms: samples / samplesPerMs });
      samples += stretch.samples;
    } else samples += stretch.frames * frame;
  }
  return { packets, ms: samples / samplesPerMs };
}

describe('the time base of a recording', () => {
  it('puts the first packet where it came, and the next where the timestamps say, across their end', () => {
    const line = new TimeLine(since);
    const first = 2 ** 32 - 1920;
    for (let count = 0; count < 5; count += 1)
      line.hold(sound(count, first + count * frame, since + 5_000 + count * 20 + (count % 2) * 15));
    expect(placed(line.take()).packets).toEqual(
      [0, 1, 2, 3, 4].map((name) => ({ name, ms: 5_000 + name * 20 })),
    );
  });

  it('fills what was lost and what came to nothing with silence, and keeps order', () => {
    const line = new TimeLine(since);
    for (const count of [0, 3, 2, 7]) line.hold(sound(count, count * frame, since + count * 20));
    expect(placed(line.take())).toEqual({
      packets: [0, 2, 3, 7].map((name) => ({ name, ms: name * 20 })),
      ms: 160,
    });
    expect(placed(line.fill(since + 1_005), 160).ms).toBe(1_000);
  });

  it('drops what comes twice or too late, and what is no packet of Opus', () => {
    const line = new TimeLine(since);
    line.hold(sound(0, 0, since));
    line.hold(sound(1, 0, since));
    line.hold({ payload: Buffer.alloc(0), timestamp: frame, at: since + 20 });
    expect(placed(line.take()).packets).toEqual([{ name: 0, ms: 0 }]);
    expect(placed(line.fill(since + 2_000), 20).ms).toBe(2_000);
    line.hold(sound(2, 2 * frame, since + 2_010));
    expect(placed(line.take(), 2_000).packets).toEqual([]);
  });

  it('is as long as it is told at the end, whatever came', () => {
    const samples = 100 * frame;
    for (const counts of [[], [0], [0, 99], [0, 99, 100, 300]]) {
      const line = new TimeLine(since);
      for (const count of counts) line.hold(sound(count, count * frame, since + count * 20));
      expect(placed(line.end(samples)).ms).toBe(2_000);
    }
  });

  it('begins anew with a new stream of timestamps', () => {
    const line = new TimeLine(since);
    line.hold(sound(0, 500_000, since));
    line.cut();
    line.hold(sound(1, 17, since + 3_000));
    expect(placed(line.take()).packets).toEqual([
      { name: 0, ms: 0 },
      { name: 1, ms: 3_000 },
    ]);
  });

  it('cuts the tail of the former stream where the next began, and takes nothing of either before its time', () => {
    const line = new TimeLine(since);
    // The first came late by 40 ms, and all of them stand behind the clock therefore.
    for (let count = 0; count < 50; count += 1)
      line.hold(sound(count, count * frame, since + count * 20 + (count === 0 ? 40 : 0)));
    const early = placed(line.take(since + 300));
    expect(early.packets.map(({ name }) => name)).toEqual(Array.from({ length: 15 }, (_, name) => name));
    line.cut(since + 600);
    for (let count = 0; count < 30; count += 1)
      line.hold(sound(100 + count, 7 + count * frame, since + 600 + count * 20));
    const { packets } = placed(line.take(), early.ms);
    expect(packets.filter(({ name }) => name < 100).at(-1)).toEqual({ name: 27, ms: 580 });
    expect(packets.filter(({ name }) => name >= 100)).toEqual(
      Array.from({ length: 30 }, (_, count) => ({ name: 100 + count, ms: 600 + count * 20 })),
    );
  });

  it('is not run ahead by a sender whose timestamps leap: who speaks next is on it', () => {
    const line = new TimeLine(since);
    for (let count = 0; count < 100; count += 1)
      line.hold(sound(count, count * 1_900 * samplesPerMs, since + count * 20));
    line.cut();
    const next = Array.from({ length: 50 }, (_, count) => ({ name: 500 + count, ms: 5_000 + count * 20 }));
    for (const { name, ms } of next) line.hold(sound(name, ms * samplesPerMs, since + ms));
    expect(placed(line.take()).packets.slice(-50)).toEqual(next);
  });

  it('keeps a minute and not more while nobody takes it', () => {
    const line = new TimeLine(since);
    const kept = Array.from({ length: 4_000 }, (_, count) =>
      line.hold(sound(count, count * frame, since + count * 20)),
    );
    expect(kept.filter((one) => !one).length).toBe(1_000);
    expect(line.held).toBe(3_000);
    expect(placed(line.take()).packets[0]).toEqual({ name: 1_000, ms: 20_000 });
  });

  it('stays within a frame of the clock over an hour, on a slow or fast sender and a jittery line', () => {
    const senders = fc.record({
      /** How fast the clock of the sender goes, in parts of a million. */
      skew: fc.integer({ min: -150, max: 150 }),
      jitter: fc.integer({ min: 0, max: 60 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(senders, ({ skew, jitter, seed }) => {
        const chance = fc.sample(fc.nat({ max: jitter }), { numRuns: 500, seed });
        const line = new TimeLine(since);
        const packets: Placed[] = [];
        let ms = 0;
        for (let count = 0; count < 180_000; count += 1) {
          const sent = (count * 20 * 1_000_000) / (1_000_000 + skew);
          line.hold(sound(count % 65_536, count * frame, since + sent + (chance[count % 500] ?? 0)));
          if (count % 50 !== 49) continue;
          const part = placed(line.take(), ms);
          packets.push(...part.packets);
          ms = part.ms;
        }
        // What was recorded last, long after the clocks have drifted apart by half a second.
        for (const { name, ms: at } of packets.slice(-500)) {
          const count = 131_072 + name;
          const sent = (count * 20 * 1_000_000) / (1_000_000 + skew);
          expect(Math.abs(at - sent)).toBeLessThanOrEqual(20 + jitter / 10);
        }
      }),
      { numRuns: 4 },
    );
  });
});
