import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameTicks, RtpRewrite, type Given, type Place } from './rtp-rewrite.ts';

/** One packet that arrives: of which source, its number there counted from 0, and when. */
interface Arrival {
  readonly source: number;
  readonly index: number;
  readonly at: number;
}
interface Out extends Given, Arrival {
  /** Which turn of a source it belongs to. */
  readonly turn: number;
}

const start: Place = { sequence: 65_000, timestamp: 2 ** 32 - 5 * frameTicks };
const sources = [
  { sequence: 65_530, timestamp: 2 ** 32 - 3000, phase: 0 },
  { sequence: 0, timestamp: 7, phase: 7 },
  { sequence: 32_760, timestamp: 2 ** 31 - 2000, phase: 13 },
] as const;

/** What source `source` numbers its packet `index`. */
function numbered({ source, index }: Arrival): Place {
  const { sequence, timestamp } = sources[source] ?? sources[0];
  return { sequence: (sequence + index) & 0xffff, timestamp: (timestamp + index * frameTicks) >>> 0 };
}

/** How far `value` is from `from` on a circle of `size`, if it is less than half of it. */
const distance = (from: number, value: number, size: number): number => {
  const rest = (((value - from) % size) + size) % size;
  return rest < size / 2 ? rest : rest - size;
};

/** The fate of one packet on its way: lost, late by so many ms, sent twice. */
const fate = fc.record({
  isLost: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  delay: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 70 }) },
  ),
  isTwice: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const fates = fc.array(fate, { minLength: 150, maxLength: 300 });
/** Every so many ms another source, or none. */
const switches = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 400 }),
    to: fc.integer({ min: -1, max: sources.length - 1 }),
  }),
  { minLength: 3, maxLength: 40 },
);

function arrivalsOf(list: readonly { isLost: boolean; delay: number; isTwice: boolean }[]): Arrival[] {
  return list
    .flatMap(({ isLost, delay, isTwice }, position) => {
      const source = position % sources.length;
      const index = Math.floor(position / sources.length);
      const at = 1000 + index * 20 + (sources[source]?.phase ?? 0) + delay;
      const one = { source, index, at };
      if (isLost) return [];
      return isTwice ? [one, { ...one, at: at + 3 }] : [one];
    })
    .sort((a, b) => a.at - b.at);
}

/** Runs arrivals and switches through a rewrite, and fills slots that are over as a channel does. */
function run(arrivals: readonly Arrival[], plan: readonly { after: number; to: number }[]): Out[] {
  const rewrite = new RtpRewrite(start);
  const out: Out[] = [];
  let [fed, turn, due] = [0, 0, 1000];
  const wishes = plan.map(({ after, to }) => ({ at: (due += after), to }));
  for (const arrival of arrivals) {
    while (wishes[0] !== undefined && wishes[0].at <= arrival.at) {
      fed = wishes.shift()?.to ?? fed;
      turn += 1;
      rewrite.switch();
    }
    const ends = rewrite.nextSlotEnds;
    if (!rewrite.running && ends !== null && ends <= arrival.at && turn % 2 === 0) {
      const filled = rewrite.fill(arrival.at);
      if (filled !== null)
        out.push({ ...filled, source: -1, index: -1, at: arrival.at, turn, begins: false });
    }
    if (arrival.source !== fed) continue;
    const given = rewrite.place(numbered(arrival), arrival.at);
    if (given !== null) out.push({ ...given, ...arrival, turn });
  }
  return out;
}

describe('the rewriting of packets', () => {
  const line = (out: readonly Out[]) => {
    let [sequence, timestamp] = [0, 0];
    let last: Place = start;
    return out.map((packet) => {
      sequence += distance(last.sequence, packet.sequence, 2 ** 16);
      timestamp += distance(last.timestamp, packet.timestamp, 2 ** 32);
      last = packet;
      return { ...packet, sequence, timestamp };
    });
  };

  it('gives every number once, one after another from turn to turn, whatever the network does', () => {
    fc.assert(
      fc.property(fates, switches, (list, plan) => {
        let newest = 0;
        const seen = new Set<number>();
        for (const { sequence, begins, source } of line(run(arrivalsOf(list), plan))) {
          expect(seen.has(sequence)).toBe(false);
          seen.add(sequence);
          if (begins || source === -1) expect(sequence).toBe(newest + 1);
          newest = Math.max(newest, sequence);
        }
      }),
    );
  });

  it('keeps timestamps in the order of the numbers, a whole number of frames apart', () => {
    fc.assert(
      fc.property(fates, switches, (list, plan) => {
        const sorted = line(run(arrivalsOf(list), plan)).sort((a, b) => a.sequence - b.sequence);
        for (const [position, { timestamp }] of sorted.entries()) {
          const former = sorted[position - 1]?.timestamp ?? 0;
          expect(timestamp).toBeGreaterThan(former);
          expect((timestamp - former) % frameTicks).toBe(0);
        }
      }),
    );
  });

  it('keeps to the time that passes', () => {
    fc.assert(
      fc.property(fates, switches, (list, plan) => {
        const out = line(run(arrivalsOf(list), plan));
        const first = out[0];
        for (const { at, timestamp } of out) {
          const ahead = (timestamp - (first?.timestamp ?? 0)) / 48 - (at - (first?.at ?? 0));
          // A packet may be 70 ms late; the first one too, so that all others are ahead of it.
          expect(Math.abs(ahead)).toBeLessThan(70 + 60 + 40);
        }
      }),
    );
  });

  it('runs neither ahead nor behind, however often it is switched', () => {
    const list = Array.from({ length: 3000 }, () => ({ isLost: false, delay: 0, isTwice: false }));
    const plan = Array.from({ length: 400 }, (_, position) => ({ after: 47, to: position % sources.length }));
    const out = line(run(arrivalsOf(list), plan));
    const first = out[0];
    const ahead = out.map(
      ({ at, timestamp }) => (timestamp - (first?.timestamp ?? 0)) / 48 - (at - (first?.at ?? 0)),
    );
    expect(new Set(out.map(({ turn }) => turn)).size).toBeGreaterThan(390);
    expect(Math.max(...ahead.map(Math.abs))).toBeLessThanOrEqual(20);
  });

  it('hides no loss and no disorder of a source, but every repetition', () => {
    fc.assert(
      fc.property(fates, switches, (list, plan) => {
        const out = line(run(arrivalsOf(list), plan));
        const beginnings = new Map(out.filter(({ begins }) => begins).map((packet) => [packet.turn, packet]));
        const given = new Set<string>();
        for (const packet of out) {
          const begin = beginnings.get(packet.turn);
          if (packet.source === -1 || begin === undefined) continue;
          expect(packet.sequence - begin.sequence).toBe(packet.index - begin.index);
          expect(packet.timestamp - begin.timestamp).toBe((packet.index - begin.index) * frameTicks);
          const key = `${String(packet.turn)} ${String(packet.index)}`;
          expect(given.has(key)).toBe(false);
          given.add(key);
        }
      }),
    );
  });

  it('goes through both wrap-arounds, and still takes a late packet an hour later', () => {
    const rewrite = new RtpRewrite(start);
    const place = (index: number, at: number) => rewrite.place(numbered({ source: 0, index, at }), at);
    const wrong: number[] = [];
    for (let index = 0; index < 180_000; index += 1) {
      if (index % 1000 === 500) continue;
      const given = place(index, index * 20);
      const isRight =
        given?.sequence === ((start.sequence + 1 + index) & 0xffff) &&
        given.timestamp === (start.timestamp + (1 + index) * frameTicks) >>> 0;
      const late = index % 1000 === 502 ? place(index - 2, index * 20 + 5) : null;
      const again = index % 1000 === 503 ? place(index - 3, index * 20 + 6) : null;
      if (!isRight || (index % 1000 === 502) !== (late !== null) || again !== null) wrong.push(index);
    }
    expect(wrong).toEqual([]);
  });

  it('lets a source that leaps begin anew, so that it spoils nothing for the next one', () => {
    const rewrite = new RtpRewrite(start);
    const first = rewrite.place({ sequence: 10, timestamp: 0 }, 0);
    const leaps: readonly (readonly [Place, number])[] = [
      [{ sequence: 40_000, timestamp: 960 }, 20],
      [{ sequence: 40_001, timestamp: 2 ** 31 }, 40],
      [{ sequence: 38_000, timestamp: 5 }, 60],
    ];
    for (const [position, [packet, at]] of leaps.entries())
      expect(rewrite.place(packet, at)).toEqual({
        sequence: ((first?.sequence ?? 0) + position + 1) & 0xffff,
        timestamp: ((first?.timestamp ?? 0) + (position + 1) * frameTicks) >>> 0,
        begins: true,
      });
  });

  it('lets no source turn time back, by which the next one would come too late to be heard', () => {
    const rewrite = new RtpRewrite(start);
    const out: Place[] = [start];
    for (let index = 0; index < 100; index += 1) {
      const given = rewrite.place({ sequence: index, timestamp: -index * 48_000 }, index * 20);
      if (given !== null) out.push(given);
    }
    rewrite.switch();
    const next = rewrite.place({ sequence: 7, timestamp: 7 }, 2020);
    if (next !== null) out.push(next);
    const steps = out
      .slice(1)
      .map(({ timestamp }, index) => distance(out[index]?.timestamp ?? 0, timestamp, 2 ** 32));
    expect(steps.length).toBeGreaterThan(90);
    expect(Math.min(...steps)).toBe(frameTicks);
  });

  it('gives no place to what comes late and says that it is later, or much earlier', () => {
    const rewrite = new RtpRewrite(start);
    for (const sequence of [10, 12, 14])
      rewrite.place({ sequence, timestamp: sequence * 960 }, sequence * 20);
    expect(rewrite.place({ sequence: 13, timestamp: 2 ** 30 }, 285)).toBeNull();
    expect(rewrite.place({ sequence: 13, timestamp: -(2 ** 30) }, 285)).toBeNull();
    expect(rewrite.place({ sequence: 13, timestamp: 13 * 960 }, 285)).toMatchObject({ begins: false });
  });

  it('lets no source that runs ahead of time hold up the next one', () => {
    const rewrite = new RtpRewrite(start);
    for (let index = 0; index < 100; index += 1)
      rewrite.place({ sequence: index, timestamp: index * 40_000 }, index * 20);
    rewrite.switch();
    expect(rewrite.nextSlotEnds).toBeLessThanOrEqual(99 * 20 + 50);
    expect(rewrite.place({ sequence: 7, timestamp: 7 }, 2010)).toMatchObject({ begins: true });
  });

  it('gives in to a source that has fallen behind, instead of leaping at the next switch', () => {
    const rewrite = new RtpRewrite(start);
    for (let index = 0; index < 100; index += 1)
      rewrite.place({ sequence: index, timestamp: index * 960 }, index * 20 + (index < 50 ? 0 : 1000));
    const last = (start.timestamp + 100 * frameTicks) >>> 0;
    rewrite.switch();
    const next = rewrite.place({ sequence: 7, timestamp: 7 }, 3000);
    expect(distance(last, next?.timestamp ?? 0, 2 ** 32) / frameTicks).toBeLessThanOrEqual(4);
  });

  it('goes on after the clock was set back', () => {
    const rewrite = new RtpRewrite(start);
    rewrite.place({ sequence: 10, timestamp: 0 }, 1_000_000);
    rewrite.switch();
    const next = rewrite.place({ sequence: 99, timestamp: 99 }, 5000);
    expect(next?.timestamp).toBe((start.timestamp + 2 * frameTicks) >>> 0);
  });
});
