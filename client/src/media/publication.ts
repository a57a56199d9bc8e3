import type { SourceId } from '@entente/shared/ids';
import type { PublishKind } from '@entente/shared/room/records';
import type { Ask } from '../signalling/ask.ts';
import { highBitrate, lowBitrate } from './encodings.ts';
import type { MediaSession, Published } from './media-session.ts';
import type { Store } from '../stores/store.ts';
import type { OwnSourceState } from './own-source.ts';

/** What can be sent, as its owner holds it. */
export interface SentSource {
  readonly kind: PublishKind;
  readonly state: Store<OwnSourceState>;
  readonly track: MediaStreamTrack | null;
}

/**
 * Keeps one published source level with the track that there is: publishes it, swaps it, takes it back. The newest track
 * wins; a step that was overtaken is skipped. A closed camera is taken back at once, a closed microphone stays published:
 * it carries silence, and opens without a negotiation.
 */
export class Publication {
  readonly source: SentSource;
  readonly #session: MediaSession;
  readonly #ask: Ask;
  readonly #end: () => void;
  #published: Published | null = null;
  #own: 'full' | 'low' = 'full';
  #isBusy = false;
  /** What was sent belongs to another room: it is published anew. */
  #isStale = false;
  #isClosed = false;
  #isWithdrawn = false;

  constructor({ source, session, ask }: { source: SentSource; session: MediaSession; ask: Ask }) {
    this.source = source;
    this.#session = session;
    this.#ask = ask;
    this.#end = source.state.subscribe(() => void this.#level());
    void this.#level();
  }

  get kind(): PublishKind {
    return this.source.kind;
  }

  /** Publishes anew, as another source: the server has discarded what was published in another room. */
  renew(): void {
    this.#isStale = true;
    void this.#level();
  }

  /**
   * What the server holds now. It discards what was published in a room that its owner has left, also of one who is back in
   * it before having heard of that. What is under way may be answered as it was before.
   */
  confirm(held: readonly SourceId[]): void {
    const isThere = this.#published === null ? !this.#isBusy : held.includes(this.#published.sourceId);
    if (!isThere) this.renew();
  }

  /** A picture at a low bitrate, or as large as the line bears. */
  limit(own: 'full' | 'low'): void {
    if (own === this.#own) return;
    this.#own = own;
    void this.#restrain();
  }

  /** Sends nothing more of it, and takes back what the server holds. */
  withdraw(): void {
    this.close();
    this.#isWithdrawn = true;
    void this.#takeBack();
  }

  /** The session ends with all in it; nothing needs to be taken back. */
  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  async #level(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (!this.#isClosed && (this.#isStale || this.#sent() !== this.source.track)) {
      this.#discardStale();
      const done = await this.#step();
      // One that was overtaken by a move is tried again at once, in the room that one is in now.
      if (!done && !this.#isAwaited()) break;
    }
    this.#isBusy = false;
  }

  #discardStale(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    // With nothing to follow it, it is taken back by its name: it may have arrived in the room that one is in now.
    if (this.source.track === null) return;
    this.#published?.producer.close();
    this.#published = null;
  }

  /** Asked anew after an await: a move may have come between. */
  #isAwaited(): boolean {
    return this.#isStale;
  }

  #sent(): MediaStreamTrack | null {
    return this.#published?.producer.track ?? null;
  }

  /** One step towards the track; false if it failed, so that the next change tries again. */
  async #step(): Promise<boolean> {
    const { track } = this.source;
    if (track === null) return this.#takeBack();
    const producer = this.#published?.producer;
    if (producer?.closed === false) {
      return producer.replaceTrack({ track }).then(
        () => true,
        () => false,
      );
    }
    const published = await this.#session.publish(this.kind, track);
    if (!published.ok) return false;
    this.#published = published.value;
    if (this.#isClosed) {
      // Withdrawn while it was on its way: it has arrived all the same.
      if (this.#isWithdrawn) void this.#takeBack();
      return false;
    }
    if (this.#own === 'low') await this.#restrain();
    return true;
  }

  /** By its own name: what another has published of this kind meanwhile stays. */
  async #takeBack(): Promise<boolean> {
    if (this.#published === null) return true;
    const { producer, sourceId } = this.#published;
    this.#published = null;
    producer.close();
    const unpublished = await this.#ask('media.unpublish', { sourceId });
    return unpublished.ok;
  }

  /** The smallest layer alone or, where there is but one, a low bitrate. A sender that just closed needs neither. */
  async #restrain(): Promise<void> {
    const producer = this.#published?.producer;
    if (this.kind === 'microphone' || this.kind === 'booth' || producer?.closed !== false) return;
    const { encodings = [] } = producer.rtpParameters;
    const isLow = this.#own === 'low';
    const done =
      encodings.length > 1
        ? producer.setMaxSpatialLayer(isLow ? 0 : encodings.length - 1)
        : producer.setRtpEncodingParameters({
            maxBitrate: isLow ? lowBitrate[this.kind] : (encodings[0]?.maxBitrate ?? highBitrate),
          });
    await done.catch(() => undefined);
  }
}
