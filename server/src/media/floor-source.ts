import type { Clock } from '../clock.ts';
import type { RoomName } from '../domain/hearing.ts';
import type { Logger } from '../log.ts';
import type { Flow } from './media-now.ts';
import type { SfuSource } from './sfu-port.ts';

/**
 * How long a microphone that was closed still flows, ms. Its client sends silence at once; packets that merely stop are
 * concealed by a receiver for about 300 ms, which is heard as the last syllable dragging on.
 */
export const silenceLeadMs = 120;

interface FloorSourceParts {
  readonly room: RoomName;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A source of the floor, and whether it flows. */
export class FloorSource {
  readonly source: SfuSource;
  /** The room in which it was published: it is never given to another. */
  readonly room: RoomName;
  readonly #clock: Clock;
  readonly #logger: Logger;
  #flow: Flow = 'paused';
  #cancel: (() => void) | null = null;

  constructor(source: SfuSource, { room, clock, logger }: FloorSourceParts) {
    this.source = source;
    this.room = room;
    this.#clock = clock;
    this.#logger = logger;
    source.onEnd(() => this.#stopWaiting());
  }

  get flow(): Flow {
    return this.#flow;
  }

  resume(): void {
    const silent = this.#flow === 'paused';
    this.#stopWaiting();
    this.#flow = 'flowing';
    if (silent) this.#ask(this.source.resume());
  }

  /** Pictures at once, a microphone after its silence. */
  pause(): void {
    if (this.#flow !== 'flowing') return;
    if (this.source.kind !== 'microphone') {
      this.#rest();
      return;
    }
    this.#flow = 'ending';
    this.#cancel = this.#clock.after(silenceLeadMs, () => this.#rest());
  }

  #rest(): void {
    this.#cancel = null;
    this.#flow = 'paused';
    this.#ask(this.source.pause());
  }

  /** A source that cannot be stopped must not be heard: it is closed. */
  #ask(request: Promise<void>): void {
    request.catch((error: unknown) => {
      this.#logger.error({ err: error, kind: this.source.kind }, 'a source did not obey and was closed');
      this.source.close();
    });
  }

  #stopWaiting(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
