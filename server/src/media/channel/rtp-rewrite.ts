/** One Opus frame as clients send it: 20 ms, at the clock of 48 kHz that RFC 7587 prescribes. */
const frameMs = 20;
export const frameTicks = 960;
const ticksPerMs = 48;

/** What is rewritten of a packet. */
export interface Place {
  readonly sequence: number;
  readonly timestamp: number;
}

export interface Given extends Place {
  /** It is the first of its source. */
  readonly begins: boolean;
}

/** How many packets back one is still told apart from its repetition. */
const memory = 128;
/** A source that leaps further than this from one packet to the next begins anew: 20 s of packets, or 2 s of time; back in time, at all. */
const mostPackets = 1000;
const mostLeapMs = 2000;
/** So far a source may be behind the line, or ahead of it, before the line gives in (ms). */
const mostBehind = 60;
const mostAhead = frameMs;
/** How much of a difference to the source's own pace the line takes over with each packet. */
const pull = 1 / 16;

/** The source that goes through now, and by how much its numbers are moved. */
interface Run {
  readonly sequenceShift: number;
  readonly timestampShift: number;
  /** How far the newest is from the first: what comes late from before that one has no place any more. */
  length: number;
  newest: Place;
  newestAt: number;
}

/**
 * Gives the packets of one source after another their places in one stream (RFC 3550, section 5.1). Time is cut into
 * slots of 20 ms along a line that follows the packets. A source begins at the slot in which its first packet comes, one
 * number after the last packet that went out; a packet that comes while the slot is still taken goes nowhere, so that two
 * sources never share one. From there on it keeps its own distances: what is missing or out of order at the source is
 * so in the stream, what came twice is not. Times are ms, handed in.
 */
export class RtpRewrite {
  /** The last place that was given out, in order, and where on the line of time it is. */
  #last: Place;
  #lineAt: number | null = null;
  #run: Run | null = null;
  readonly #seen = new Array<number>(memory).fill(-1);

  /** The stream begins one after `start`; RFC 3550 wants that to be random. */
  constructor(start: Place) {
    this.#last = start;
  }

  /** Whether the present source has sent anything. */
  get running(): boolean {
    return this.#run !== null;
  }

  /** Ends the present source; the next packet begins another. */
  switch(): void {
    this.#run = null;
  }

  /** The place of a packet of the present source. Null: it goes nowhere. */
  place(packet: Place, at: number): Given | null {
    const run = this.#run;
    if (run === null) return this.#begin(packet, at);
    const ahead = signed(packet.sequence - run.newest.sequence, 16);
    if (Math.abs(ahead) > mostPackets) return this.#begin(packet, at);
    const advanced = signed(packet.timestamp - run.newest.timestamp, 32) / ticksPerMs;
    if (ahead <= 0) {
      const isTooOld = -ahead >= memory || -ahead > run.length || advanced > 0 || advanced < -mostLeapMs;
      return isTooOld || this.#wasSeen(packet, run) ? null : this.#give(packet, run);
    }
    if (advanced < 0 || Math.abs(advanced - (at - run.newestAt)) > mostLeapMs) return this.#begin(packet, at);
    const given = this.#give(packet, run);
    run.newest = packet;
    run.newestAt = at;
    run.length += ahead;
    this.#last = { sequence: given.sequence, timestamp: given.timestamp };
    this.#follow(advanced, at);
    return given;
  }

  /** When the slot after the last packet is over without one, ms; null before the first packet of all. */
  get nextSlotEnds(): number | null {
    return this.#lineAt === null ? null : this.#lineAt + 1.5 * frameMs;
  }

  /** A place for a packet of the stream's own in the newest slot that is over; null if none is. */
  fill(at: number): Place | null {
    if (this.#lineAt === null || this.#run !== null) return null;
    const slots = Math.floor((at - this.#lineAt) / frameMs - 0.5);
    return slots < 1 ? null : this.#advance(slots);
  }

  #begin(packet: Place, at: number): Given | null {
    let slots = 1;
    if (this.#lineAt === null || this.#lineAt > at + mostAhead) this.#lineAt = at - frameMs;
    else slots = Math.round((at - this.#lineAt) / frameMs);
    if (slots < 1) return null;
    const given = this.#advance(slots);
    this.#run = {
      sequenceShift: given.sequence - packet.sequence,
      timestampShift: given.timestamp - packet.timestamp,
      length: 0,
      newest: packet,
      newestAt: at,
    };
    this.#seen.fill(-1);
    this.#remember(given.sequence);
    return { ...given, begins: true };
  }

  #wasSeen({ sequence }: Place, { sequenceShift }: Run): boolean {
    const given = (sequence + sequenceShift) & 0xffff;
    return this.#seen[given % memory] === given;
  }

  #give(packet: Place, run: Run): Given {
    const sequence = (packet.sequence + run.sequenceShift) & 0xffff;
    this.#remember(sequence);
    return { sequence, timestamp: (packet.timestamp + run.timestampShift) >>> 0, begins: false };
  }

  #remember(sequence: number): void {
    this.#seen[sequence % memory] = sequence;
  }

  #advance(slots: number): Place {
    this.#lineAt = (this.#lineAt ?? 0) + slots * frameMs;
    this.#last = {
      sequence: (this.#last.sequence + 1) & 0xffff,
      timestamp: (this.#last.timestamp + slots * frameTicks) >>> 0,
    };
    return this.#last;
  }

  /** The line goes on with the source's own time, and gives in where that is not the time that passed. */
  #follow(advanced: number, at: number): void {
    const due = (this.#lineAt ?? at) + advanced;
    this.#lineAt = Math.min(at + mostAhead, Math.max(at - mostBehind, due + (at - due) * pull));
  }
}

/** `value` as a signed number of so many bits: how far one number of a circle is ahead of another. */
function signed(value: number, bits: 16 | 32): number {
  const size = 2 ** bits;
  const rest = ((value % size) + size) % size;
  return rest < size / 2 ? rest : rest - size;
}
