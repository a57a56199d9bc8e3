import type { Consumer, DirectTransport } from 'mediasoup/types';
import { readRtp, type RtpPacket } from '../channel/rtp-packet.ts';
import { Lifetime } from '../lifetime.ts';
import { feedCapabilities, levelId } from './channel-rtp.ts';
import type { MediasoupSource } from './mediasoup-source.ts';

interface FeedParts {
  readonly transport: DirectTransport;
  /** Of the transport. */
  readonly owner: Lifetime;
  readonly onPacket: (source: MediasoupSource, packet: RtpPacket) => void;
}

/**
 * One source as the server itself receives it, for as many channels as it feeds: a direct consumer, paused while it feeds
 * none. A source that the worker does not hand over is closed, since it would be silent without a word.
 */
export class Feed {
  readonly source: MediasoupSource;
  readonly life: Lifetime;
  readonly #parts: FeedParts;
  /** Resolves when it can flow, or never will. */
  readonly opened: Promise<void>;
  #consumer: Consumer | null = null;
  #wanted = false;
  #flowing = false;

  constructor(source: MediasoupSource, parts: FeedParts) {
    this.source = source;
    this.#parts = parts;
    this.life = new Lifetime(() => this.#consumer?.close(), [parts.owner, source.life]);
    this.opened = this.#open();
  }

  get id(): string | null {
    return this.#consumer?.id ?? null;
  }

  /** Requests reach the worker in the order in which they were made, so the newest wish is what remains. */
  flow(wanted: boolean): void {
    this.#wanted = wanted;
    const consumer = this.#consumer;
    if (consumer === null || this.life.isOver() || this.#flowing === wanted) return;
    this.#flowing = wanted;
    this.#ask(wanted ? consumer.resume() : consumer.pause());
  }

  async #open(): Promise<void> {
    const { transport, onPacket } = this.#parts;
    try {
      const consumer = await transport.consume({
        producerId: this.source.id,
        rtpCapabilities: feedCapabilities,
        paused: true,
      });
      if (this.life.isOver()) {
        consumer.close();
        return;
      }
      this.#consumer = consumer;
      consumer.on('rtp', (bytes) => {
        const packet = readRtp(bytes, levelId);
        if (packet !== null) onPacket(this.source, packet);
      });
      this.flow(this.#wanted);
    } catch (error) {
      this.#fail(error);
    }
  }

  #ask(request: Promise<void>): void {
    request.catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (this.life.isOver()) return;
    this.source.room.lane.logger.error(
      { err: error },
      'a source could not be given to channels and was closed',
    );
    this.source.close();
  }
}
