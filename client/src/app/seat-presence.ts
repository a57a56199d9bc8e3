import type { SeatGrant } from '@entente/shared/seat-grant';
import type { RoomId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import type { SourceKind } from '@entente/shared/room/records';
import type { AudioOutput } from '../media/listening/audio-output.ts';
import type { MediaClient } from '../media/media-client.ts';
import type { OwnSources } from '../media/own-sources.ts';
import type { Emitter } from '../stores/emitter.ts';
import { ownRecord, ownRoom, type RoomStore } from '../stores/room-store.ts';
import type { WishMemory } from '../stores/wish-memory.ts';
import { closedMicrophones, soundPlaces } from '../views/sound-places.ts';
import { mark } from './marks.ts';
import type { SeatEvents } from './seat-events.ts';

export interface SeatPresenceParts {
  readonly grant: Pick<SeatGrant, 'you' | 'meeting'>;
  readonly room: RoomStore;
  readonly media: Pick<MediaClient, 'start' | 'stop' | 'renew'>;
  readonly own: OwnSources;
  readonly audio: Pick<AudioOutput, 'open' | 'close' | 'hear'>;
  readonly wishes: WishMemory;
  readonly events: Emitter<SeatEvents>;
}

/** Whether this page is in the meeting, and in which of its rooms: devices, media and sound come and go with it. */
export class SeatPresence {
  readonly #parts: SeatPresenceParts;
  /** Whether this page has been inside and has not left of its own will: then a lost seat is taken again. */
  #belongsInside = false;
  /** Whether *Leave* was pressed, and *Join* not since: what the room says until the server has heard of it brings nothing back. */
  #hasLeft = false;
  /** The side room that this page was in last, null for the plenary: what is open was opened for it. */
  #roomId: RoomId | null;
  /** Whether media and sources are up. */
  #isPresent = false;

  constructor(parts: SeatPresenceParts) {
    this.#parts = parts;
    this.#roomId = parts.wishes.recall()?.roomId ?? null;
  }

  get belongsInside(): boolean {
    return this.#belongsInside;
  }

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  get roomId(): RoomId | null {
    return this.#roomId;
  }

  /** *Join* in the green room. What is open there is meant for the plenary. */
  comeIn(): void {
    this.#hasLeft = false;
    this.#roomId = null;
  }

  /** *Leave*: the devices are given back at once. */
  leave(): void {
    this.#hasLeft = true;
    this.#goOut();
  }

  /** To be called whenever the room's state may have changed. */
  follow(): void {
    const { standing } = this.#parts.room.state.get();
    if (standing === 'inside' && this.#hasLeft) return;
    if (standing === 'inside') {
      const isReturn = this.#belongsInside;
      this.#belongsInside = true;
      if (!this.#isPresent) this.#arrive(isReturn);
    } else if (standing === 'removed' || standing === 'refused') this.#goOut();
    else {
      this.#isPresent = false;
      this.#parts.media.stop();
    }
    this.#followRoom();
  }

  /** What the room says of a source; null while it is not known that this page and the server speak of the same room. */
  recorded(kind: SourceKind): boolean | null {
    const state = this.#parts.room.state.get();
    const isKnown = ownRoom(state) === this.#roomId;
    return isKnown ? (ownRecord(state)?.open.includes(kind) ?? null) : null;
  }

  /** Who is heard as of this room, who as of the plenary behind it, and who has closed the microphone. */
  place(): void {
    const { room } = this.#parts.room.state.get();
    this.#parts.audio.hear({ whereOf: soundPlaces(room, this.#roomId), closed: closedMicrophones(room) });
  }

  /** To be called as one's own sources change: a reload brings back what it interrupts. */
  remember(): void {
    if (!this.#isPresent) return;
    const kinds = ['microphone', 'camera'] as const;
    const open = kinds.filter((kind) => this.#parts.own[kind].state.get().isOpen);
    this.#parts.wishes.keep({ open, ...(this.#roomId === null ? {} : { roomId: this.#roomId }) });
  }

  /** Silence and no picture from this moment on. */
  closeAll(): void {
    for (const source of Object.values(this.#parts.own)) if (source.state.get().isOpen) source.close();
  }

  #goOut(): void {
    this.#belongsInside = false;
    this.release();
  }

  /** Media, sound and devices end, whatever the server says. */
  release(): void {
    this.#isPresent = false;
    this.#parts.media.stop();
    this.#parts.audio.close();
    for (const source of Object.values(this.#parts.own)) {
      source.close();
      source.release();
    }
  }

  /**
   * Inside: after a loss, by *Join*, or because the page was reloaded, which opens again what was open. An interpreter is heard
   * on air or by *Speak on the floor*: a microphone that was opened before coming in was but tried.
   */
  #arrive(isReturn: boolean): void {
    mark('joined');
    this.#isPresent = true;
    const { grant, own, wishes, audio, media } = this.#parts;
    const maySend = permits(grant.you.role, 'send');
    const isTrying = !isReturn && grant.you.role === 'interpreter' && own.microphone.state.get().isOpen;
    if (isTrying) own.microphone.close();
    if (maySend && Object.values(own).every(({ state }) => state.get().capture.at === 'none'))
      for (const kind of wishes.recall()?.open ?? []) void own[kind].open();
    this.remember();
    audio.open();
    media.start({ maySend });
  }

  /**
   * Into another room: what is open was opened for the former, so it closes here as it has closed there, before anything
   * can be asked for in the new one.
   */
  #followRoom(): void {
    const { room, media, events } = this.#parts;
    const roomId = ownRoom(room.state.get());
    if (roomId === undefined) return;
    if (roomId !== this.#roomId) {
      this.closeAll();
      this.#roomId = roomId;
      room.hush();
      media.renew();
      this.remember();
      events.emit('moved', { to: roomId });
    }
    this.place();
  }
}
