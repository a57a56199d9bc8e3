import type { Clock } from '../../clock.ts';
import type { SfuChannelPacket } from '../sfu-port.ts';
import type { RtpPacket } from './rtp-packet.ts';
import { RtpRewrite, type Place } from './rtp-rewrite.ts';

/** Opus silence: one frame of 20 ms, full band, stereo (RFC 6716, section 3.1). */
const silence = Buffer.from([0xf8, 0xff, 0xfe]);

/** So many of them follow a source, 200 ms: a receiver that gets nothing would invent sound for 300. */
const silentFrames = 10;

interface ChannelStreamParts {
  readonly clock: Clock;
  readonly payloadType: number;
  /** Where the numbers begin. */
  readonly start: Place;
  readonly send: (packet: RtpPacket) => void;
}

/**
 * The packets of one channel. Of all that are carried to it only those of the source that is fed go out. Wherever that one
 * stops because another is fed, silence takes its place until the other's first packet, or for 200 ms.
 */
export class ChannelStream<S extends object> {
  readonly #parts: ChannelStreamParts;
  readonly #rewrite: RtpRewrite;
  readonly #taps = new Set<(packet: SfuChannelPacket) => void>();
  #fed: S | null = null;
  #silentLeft = 0;
  #cancel: (() => void) | null = null;

  constructor(parts: ChannelStreamParts) {
    this.#parts = parts;
    this.#rewrite = new RtpRewrite(parts.start);
  }

  get fed(): S | null {
    return this.#fed;
  }

  feed(source: S | null): void {
    if (source === this.#fed) return;
    this.#fed = source;
    if (!this.#rewrite.running) return;
    this.#rewrite.switch();
    this.#silentLeft = silentFrames;
    this.#awaitSlot();
  }

  /** A packet of `source`, which may have been on its way while another was fed instead. */
  carry(source: S, packet: RtpPacket): void {
    if (source !== this.#fed) return;
    const at = this.#parts.clock.steady();
    const place = this.#rewrite.place(packet, at);
    if (place === null) return;
    if (place.begins) this.#endSilence();
    const { sequence, timestamp } = place;
    const { payload, level } = packet;
    this.#send({ payload, level, sequence, timestamp, marker: packet.marker || place.begins }, at);
  }

  tap(listener: (packet: SfuChannelPacket) => void): () => void {
    const own = (packet: SfuChannelPacket): void => listener(packet);
    this.#taps.add(own);
    return () => void this.#taps.delete(own);
  }

  /** Nothing goes out any more. */
  end(): void {
    this.#fed = null;
    this.#taps.clear();
    this.#endSilence();
  }

  #send(packet: Omit<RtpPacket, 'payloadType'>, at: number): void {
    this.#parts.send({ ...packet, payloadType: this.#parts.payloadType });
    const { payload, timestamp, sequence } = packet;
    for (const tap of [...this.#taps]) tap({ payload, timestamp, sequence, at });
  }

  #awaitSlot(): void {
    this.#cancel?.();
    this.#cancel = null;
    const ends = this.#rewrite.nextSlotEnds;
    if (ends === null || this.#silentLeft === 0) return;
    const { clock } = this.#parts;
    this.#cancel = clock.after(Math.max(0, ends - clock.steady()), () => this.#fillSlot());
  }

  #fillSlot(): void {
    const at = this.#parts.clock.steady();
    const place = this.#rewrite.fill(at);
    if (place !== null) {
      this.#silentLeft -= 1;
      this.#send({ ...place, marker: false, level: null, payload: silence }, at);
    }
    this.#awaitSlot();
  }

  #endSilence(): void {
    this.#silentLeft = 0;
    this.#cancel?.();
    this.#cancel = null;
  }
}
