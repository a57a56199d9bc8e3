import { frame, samplesOf, samplesPerMs } from './opus-packet.ts';

/** One packet of Opus as a channel sent it out. */
export interface SoundPacket {
  readonly payload: Uint8Array;
  /** At 48 kHz, modulo 2^32. */
  readonly timestamp: number;
  /** When it went out, ms by a clock that never steps. */
  readonly at: number;
}

/** What comes next on a line: a packet, or so many frames of silence. */
export type Stretch =
  | { readonly is: 'sound'; readonly payload: Uint8Array; readonly samples: number }
  | { readonly is: 'silence'; readonly frames: number };

interface Held extends SoundPacket {
  readonly stretch: number;
}

/** How the timestamps of a stretch stand to the line. */
interface Placed {
  readonly stretch: number;
  timestamp: number;
  unwrapped: number;
  offset: number;
}

/** More than this is not kept while nobody takes it: a minute of packets of 20 ms. What is lost so is silence later. */
const mostHeld = 3_000;

/** Over so many packets the least delay is looked for: that of the clocks, since the network only ever adds to it. */
const window = 250;

/** From this distance on a stream is moved by whole frames, in samples: 15 ms. Then at most 10 are left. */
const farOff = 15 * samplesPerMs;

/** No stream is as far from the clock as this, in samples: 2 s. One whose numbers say so begins anew where it came. */
const astray = 2_000 * samplesPerMs;

/**
 * Puts the packets of one channel on the time base of a recording: sample 0 is its start, whenever the first packet came.
 * Where nothing came there is silence. Within one unbroken stream the timestamps tell the place; how they stand to the
 * clock is taken from the first packet and held there, so that neither a late packet nor a sender whose clock runs
 * differently shifts one channel against another by more than a frame.
 */
export class TimeLine {
  #since: number;
  /** Samples given out so far. */
  #given = 0;
  #held: Held[] = [];
  #stretch = 0;
  #placed: Placed | null = null;
  #least = Infinity;
  #seen = 0;

  /** All times are of one clock that never steps, in ms; `since` is that of the start. */
  constructor(since: number) {
    this.#since = since;
  }

  /** So many samples were given out in an earlier life, and the start was then by the clock of this one. */
  resume(given: number, since: number): void {
    this.#given = given;
    this.#since = since;
  }

  /**
   * The next packet begins a new stream of timestamps. If that began before now, what is held of that time and later gives
   * way to it.
   */
  cut(from = Infinity): void {
    this.#held = this.#held.filter(({ at }) => at < from);
    this.#stretch += 1;
  }

  /** How many packets wait to be taken. */
  get held(): number {
    return this.#held.length;
  }

  /** False if one had to be given up for it. */
  hold({ payload, timestamp, at }: SoundPacket): boolean {
    this.#held.push({ payload, timestamp, at, stretch: this.#stretch });
    if (this.#held.length <= mostHeld) return true;
    this.#held.shift();
    return false;
  }

  /** What is held of before `until`, in its place. */
  *take(until = Infinity): Generator<Stretch> {
    const held = inOrder(this.#held);
    const rest = held.findIndex(({ at }) => at >= until);
    const due = rest < 0 ? held : held.slice(0, rest);
    this.#held = rest < 0 ? [] : held.slice(rest);
    for (const [packet, ends] of this.#bounded(due, this.#held[0])) yield* this.#put(packet, ends);
  }

  /** Silence up to this time, in whole frames. */
  *fill(until: number): Generator<Stretch> {
    const frames = Math.floor((this.#sampleAt(until) - this.#given) / frame);
    if (frames > 0) yield this.#silence(frames);
  }

  /** What is still held as far as it fits, and silence up to exactly this many samples; nothing can follow. */
  *end(samples: number): Generator<Stretch> {
    for (const [packet, ends] of this.#bounded(inOrder(this.#held.splice(0))))
      yield* this.#put(packet, Math.min(ends, samples));
    const frames = Math.ceil((samples - this.#given) / frame);
    if (frames > 0) yield this.#silence(frames);
  }

  /** Each packet with the sample at which it must be over: where the next stretch begins, for there are never two voices. */
  #bounded(packets: readonly Held[], next?: Held): [Held, number][] {
    let [following, ends] = [next, Infinity];
    const bounded = packets.toReversed().map((packet): [Held, number] => {
      if (following !== undefined && following.stretch !== packet.stretch)
        ends = this.#beginningAt(following);
      following = packet;
      return [packet, ends];
    });
    return bounded.toReversed();
  }

  *#put(packet: Held, until: number): Generator<Stretch> {
    const samples = samplesOf(packet.payload);
    if (samples === 0) return;
    const wanted = this.#place(packet);
    // Half a frame of overlap is the grain of the grid; more is a packet that came twice, or too late.
    if (wanted < this.#given - frame / 2) return;
    const frames = Math.floor((wanted - this.#given) / frame);
    if (this.#given + Math.max(0, frames) * frame + samples > until) return;
    if (frames > 0) yield this.#silence(frames);
    this.#given += samples;
    yield { is: 'sound', payload: packet.payload, samples };
  }

  #silence(frames: number): Stretch {
    this.#given += frames * frame;
    return { is: 'silence', frames };
  }

  #place({ timestamp, at, stretch }: Held): number {
    const clock = this.#sampleAt(at);
    let placed =
      this.#placed?.stretch === stretch ? this.#placed : this.#begin(stretch, { timestamp, clock });
    placed.unwrapped += (timestamp - placed.timestamp) | 0;
    placed.timestamp = timestamp;
    if (Math.abs(placed.offset + placed.unwrapped - clock) > astray)
      placed = this.#begin(stretch, { timestamp, clock });
    this.#least = Math.min(this.#least, clock - placed.offset - placed.unwrapped);
    this.#seen += 1;
    if (this.#seen === window) {
      if (Math.abs(this.#least) >= farOff) placed.offset += toGrid(this.#least);
      this.#least = Infinity;
      this.#seen = 0;
    }
    return placed.offset + placed.unwrapped;
  }

  #begin(
    stretch: number,
    { timestamp, clock }: { readonly timestamp: number; readonly clock: number },
  ): Placed {
    const placed = { stretch, timestamp, unwrapped: 0, offset: gridAfterStart(clock) };
    this.#placed = placed;
    this.#least = Infinity;
    this.#seen = 0;
    return placed;
  }

  #beginningAt({ at }: Held): number {
    return gridAfterStart(this.#sampleAt(at));
  }

  #sampleAt(at: number): number {
    return Math.round((at - this.#since) * samplesPerMs);
  }
}

const toGrid = (samples: number): number => Math.round(samples / frame) * frame;

const gridAfterStart = (samples: number): number => Math.max(0, toGrid(samples));

/** By stretch, and within one by timestamp; packets may overtake each other on the way. */
const inOrder = (packets: readonly Held[]): Held[] =>
  packets.toSorted((one, other) => one.stretch - other.stretch || (one.timestamp - other.timestamp) | 0);
