import type { RoomId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import type { Ask } from '../signalling/ask.ts';
import type { OwnSource } from './own-source.ts';

export interface SourceSyncOptions {
  readonly ask: Ask;
  readonly source: OwnSource;
  /** The side room that one is in; null in the plenary. */
  readonly roomId: () => RoomId | null;
  /** What the room's state says of this source: null while one is not inside, or it is not known in which room. */
  readonly recorded: () => boolean | null;
  /** Up to which change of the room that is known. */
  readonly seq: () => number;
  readonly onClosedByOther: () => void;
}

/** A command outlives a reconnection of the signalling (ms). */
const timeout = 30_000;

/**
 * Keeps the room's state of one source level with its owner's wish, one command at a time, the newest wish last. What the
 * room closes (a chair silences, the floor is withdrawn) it closes here in the same moment.
 */
export class SourceSync {
  readonly #options: SourceSyncOptions;
  readonly #kind: SourceKind;
  readonly #end: () => void;
  #before: boolean | null = null;
  /** Whether one was away since the last command: what it did may be undone by that. */
  #wasAway = false;
  #isBusy = false;
  #isClosed = false;

  constructor(options: SourceSyncOptions) {
    this.#options = options;
    this.#kind = options.source.kind;
    this.#end = options.source.state.subscribe(() => void this.#level());
  }

  /** To be called whenever the room's state may have changed. */
  noticed(): void {
    const recorded = this.#options.recorded();
    const isClosed = this.#before === true && recorded === false && !this.#isBusy;
    this.#before = recorded;
    this.#wasAway ||= recorded === null;
    if (isClosed && this.#options.source.state.get().isOpen) this.#closedByOther();
    else void this.#level();
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  async #level(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (!this.#isClosed && this.#differs()) if (!(await this.#step())) break;
    this.#isBusy = false;
  }

  /** A source is open in the room only when there is a track to be heard or seen. */
  #wish(): boolean {
    const { source } = this.#options;
    return source.state.get().isOpen && source.track !== null;
  }

  /** While the browser asks for permission, the wish is not yet known to be possible. */
  #differs(): boolean {
    const recorded = this.#options.recorded();
    const isAsking = this.#options.source.state.get().capture.at === 'asking';
    return !isAsking && recorded !== null && recorded !== this.#wish();
  }

  /** Asked anew after an await: one may have gone and come back meanwhile. */
  #hasBeenAway(): boolean {
    return this.#wasAway;
  }

  #closedByOther(): void {
    this.#options.source.close();
    this.#options.onClosedByOther();
  }

  /** One command towards the wish; false if it did not help, so that the next change of state tries again. */
  async #step(): Promise<boolean> {
    const { ask, source, recorded, seq } = this.#options;
    const wish = this.#wish();
    const roomId = this.#options.roomId();
    this.#wasAway = false;
    const answer = wish
      ? await ask('source.open', { source: this.#kind, ...(roomId === null ? {} : { roomId }) }, { timeout })
      : await ask('source.close', { source: this.#kind }, { timeout });
    if (this.#isClosed) return false;
    // Of another room by now, or of a seat that was lost since: what is wished here is asked for anew.
    if (roomId !== this.#options.roomId()) return true;
    if (!answer.ok) {
      if (wish && answer.error.code !== 'server.unavailable') source.close(answer.error);
      return false;
    }
    if (recorded() === wish || this.#hasBeenAway()) return true;
    // It was open and is not any more: whoever closed it was quicker than the answer.
    if (wish && recorded() === false && answer.value.seq <= seq() && this.#wish()) this.#closedByOther();
    return false;
  }
}
