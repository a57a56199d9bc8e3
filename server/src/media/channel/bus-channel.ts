import { randomInt } from 'node:crypto';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../../clock.ts';
import type { Lifetime } from '../lifetime.ts';
import type {
  SfuChannel,
  SfuChannelPacket,
  SfuChannelSource,
  SfuEnd,
  SfuRefusal,
  SfuSource,
} from '../sfu-port.ts';
import { ChannelStream } from './channel-stream.ts';
import type { RtpPacket } from './rtp-packet.ts';

interface BusChannelParts<S extends SfuSource> {
  readonly life: Lifetime;
  readonly source: SfuChannelSource;
  readonly clock: Clock;
  readonly payloadType: number;
  /** The source as this SFU knows it, or why it cannot be fed here. */
  readonly fit: (source: SfuSource) => Result<S, SfuRefusal>;
  readonly send: (packet: RtpPacket) => void;
  /** Told whenever `fed` or `held` has changed; resolves when what is wished is there. */
  readonly onWish: () => Promise<void>;
}

/** A channel, whatever SFU its packets come from and go to. */
export class BusChannel<S extends SfuSource> implements SfuChannel {
  readonly source: SfuChannelSource;
  readonly #parts: BusChannelParts<S>;
  readonly #stream: ChannelStream<S>;
  /** Sources whose end is awaited: once, however often they are fed. */
  readonly #awaited = new WeakSet<S>();
  #prepared: readonly S[] = [];

  constructor(parts: BusChannelParts<S>) {
    this.#parts = parts;
    this.source = parts.source;
    const { clock, payloadType, send } = parts;
    // RFC 3550, section 5.1: random beginnings. Half of the numbers are left until the first wrap-around.
    const start = { sequence: randomInt(2 ** 15), timestamp: randomInt(2 ** 31) };
    this.#stream = new ChannelStream({ clock, payloadType, start, send });
    parts.life.onEnd(() => {
      this.#stream.end();
      this.#prepared = [];
      void parts.onWish();
    });
  }

  get fed(): S | null {
    return this.#stream.fed;
  }

  /** What is fed or was prepared, as far as it still lives. */
  get held(): readonly S[] {
    const { fed } = this;
    return [...(fed === null ? [] : [fed]), ...this.#prepared].filter(({ closed }) => !closed);
  }

  get closed(): boolean {
    return this.#parts.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.#parts.life.onEnd(listener);
  }

  feed(source: SfuSource | null): Result<void, SfuRefusal> {
    if (this.closed) return err('closed');
    const fit = source === null ? ok(null) : this.#parts.fit(source);
    const next = fit.ok ? fit.value : null;
    if (next !== this.fed) {
      this.#stream.feed(next);
      if (next !== null) this.#awaitEnd(next);
      void this.#parts.onWish();
    }
    return fit.ok ? ok(undefined) : fit;
  }

  async prepare(sources: readonly SfuSource[]): Promise<void> {
    if (this.closed) return;
    this.#prepared = sources.flatMap((source) => {
      const fit = this.#parts.fit(source);
      return fit.ok ? [fit.value] : [];
    });
    await this.#parts.onWish();
  }

  tap(listener: (packet: SfuChannelPacket) => void): () => void {
    return this.#stream.tap(listener);
  }

  /** A packet of one of the sources held. */
  carry(source: S, packet: RtpPacket): void {
    this.#stream.carry(source, packet);
  }

  close(): void {
    this.#parts.life.end('closed');
  }

  #awaitEnd(source: S): void {
    if (this.#awaited.has(source)) return;
    this.#awaited.add(source);
    source.onEnd(() => {
      if (this.fed === source) this.feed(null);
    });
  }
}
