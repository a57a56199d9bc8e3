import type { ParticipantId } from '@entente/shared/ids';
import { stricter, type StageLimit } from '@entente/shared/quality';
import type { MediaClient } from '../media/media-client.ts';
import type { OwnSources } from '../media/own-sources.ts';
import { noSigns, type SignPictures } from '../media/sign-pictures.ts';
import { QualityEngine } from '../media/quality/quality-engine.ts';
import type { Ask } from '../signalling/ask.ts';
import { createEmitter } from '../stores/emitter.ts';
import { PeerQuality } from '../stores/peer-quality.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import type { RoomStore } from '../stores/room-store.ts';
import { createStore, type Store } from '../stores/store.ts';
import { signPictures } from '../views/interpretation/sign.ts';
import { limitForAll } from '../views/quality.ts';
import type { HeldEvents } from './held-events.ts';

export interface SeatQualityParts {
  readonly you: ParticipantId;
  readonly ask: Ask;
  readonly told: Pick<HeldEvents, 'on'>;
  readonly room: RoomStore;
  readonly media: MediaClient;
  readonly own: OwnSources;
  readonly preferences: PreferenceStore;
}

/** Asked to reconnect again within this time (ms), the media is on its way already. */
const oneReconnection = 5_000;

/** Quality at one seat: one's own engine, with what binds it, and what is known of others. */
export class SeatQuality {
  readonly engine: QualityEngine;
  readonly peers = new PeerQuality();
  readonly events = createEmitter<{ 'reconnect-asked': null }>();
  readonly #parts: SeatQualityParts;
  readonly #ownLimit = createStore<StageLimit>('full');
  readonly #ends: (() => void)[];
  #bound = '';
  #reconnectedAt = -Infinity;

  constructor(parts: SeatQualityParts) {
    const { ask, told, room, media, own, preferences } = parts;
    this.#parts = parts;
    this.engine = new QualityEngine({
      ...{ media, own, ask },
      choice: () => preferences.get().saveData ?? 'auto',
      limit: () => stricter(this.#ownLimit.get(), this.#limitForAll()),
      speaker: () => this.#speaker(),
      signs: () => this.#signs(),
    });
    const follow = (): void => {
      this.#follow();
    };
    this.#ends = [
      told.on('welcome', () => {
        this.peers.forget();
        this.engine.retell();
      }),
      told.on('quality', (quality) => {
        this.peers.take(quality);
      }),
      told.on('own-limit', ({ limit }) => {
        this.#ownLimit.set(limit);
      }),
      told.on('reconnect-asked', () => {
        this.#reconnect();
      }),
      this.#ownLimit.subscribe(follow),
      ...[room.state, room.speakers, media.remote, preferences].map((store) => store.subscribe(follow)),
    ];
    follow();
  }

  /** The limit that was set for the reader alone. */
  get ownLimit(): Store<StageLimit> {
    return this.#ownLimit;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.engine.close();
  }

  #limitForAll(): StageLimit {
    const { room } = this.#parts.room.state.get();
    return room === null ? 'full' : limitForAll(room);
  }

  /** Whose picture stays longest: who has the floor, else who spoke last, else the first who sends one. */
  #speaker(): ParticipantId | null {
    const { room, media, you } = this.#parts;
    const view = room.state.get().room;
    const isOther = (id: ParticipantId | undefined): id is ParticipantId =>
      id !== undefined && id !== you && view?.participants.some((one) => one.id === id) === true;
    const { holder } = view?.floor ?? {};
    if (isOther(holder)) return holder;
    const spoke = room.speakers.get().recent.find(isOther);
    if (spoke !== undefined) return spoke;
    for (const one of media.remote.get().values())
      if (one.from === 'participant' && one.source === 'camera') return one.participantId;
    return null;
  }

  /** [BTH-15] A limit for everybody does not touch who signs; *audio only* for the reader alone does. */
  #signs(): SignPictures {
    const { room, preferences, you } = this.#parts;
    const view = room.state.get().room;
    if (view === null) return noSigns;
    const signs = signPictures(view, you, preferences.get().showsSign);
    return this.#ownLimit.get() === 'audio-only' ? { ...noSigns, unseen: signs.unseen } : signs;
  }

  /** The engine is told only when something that binds it has changed: speakers change many times a second. */
  #follow(): void {
    const { preferences, room } = this.#parts;
    if (room.state.get().standing !== 'inside') this.peers.forget();
    const { saveData } = preferences.get();
    const { shown, unseen, isOwn } = this.#signs();
    const signs = [shown, isOwn, ...unseen].join();
    const bound = [saveData, this.#ownLimit.get(), this.#limitForAll(), this.#speaker(), signs].join();
    if (bound === this.#bound) return;
    this.#bound = bound;
    this.engine.noticed();
  }

  #reconnect(): void {
    const now = performance.now();
    if (now - this.#reconnectedAt < oneReconnection) return;
    this.#reconnectedAt = now;
    this.#parts.media.reset();
    this.events.emit('reconnect-asked', null);
  }
}
