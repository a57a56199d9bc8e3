import type { SeatGrant } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { Epoch, RoomId } from '@entente/shared/ids';
import type { Standing } from '@entente/shared/protocol/handshake';
import { permits } from '@entente/shared/permissions';
import type { Result } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';
import type { ConnectionTestState } from '../features/green-room/connection-test.tsx';
import type { SoundCheckState } from '../features/green-room/sound-check.tsx';
import { DeviceList } from '../media/device-list.ts';
import { AudioOutput } from '../media/listening/audio-output.ts';
import { MediaClient } from '../media/media-client.ts';
import type { OwnSource } from '../media/own-source.ts';
import type { OwnSources } from '../media/own-sources.ts';
import { SourceSync } from '../media/source-sync.ts';
import { api } from '../signalling/http-api.ts';
import { resumePoint } from '../signalling/room-records.ts';
import { SeatKeeper } from '../signalling/seat-keeper.ts';
import { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import { ownRecord, ownRoom, RoomStore } from '../stores/room-store.ts';
import { createStore } from '../stores/store.ts';
import { wishMemory, type WishMemory } from '../stores/wish-memory.ts';
import { ownListening } from '../views/own-listening.ts';
import { closedMicrophones, soundPlaces } from '../views/sound-places.ts';
import { mark } from './marks.ts';
import { SeatGate } from './seat-gate.ts';
import { SeatListening } from './seat-listening.ts';
import type { SeatEvents } from './seat-events.ts';
import { SeatQuality } from './seat-quality.ts';
import { seatSources } from './seat-sources.ts';
import { usuallyOpen } from './usually-open.ts';

/** Trouble-shooting: with the value `true` media goes over TURN alone. */
const relaySetting = 'entente.media.relay-only';

/** One person's place in one meeting, as this page holds it: the engines, and what ties them together. */
export class Seat {
  readonly grant: SeatGrant;
  readonly preferences: PreferenceStore;
  readonly room = new RoomStore();
  readonly devices = new DeviceList(navigator.mediaDevices);
  readonly audio = new AudioOutput();
  readonly events = createEmitter<SeatEvents>();
  /** What the checks found, kept from the green room to the lobby. */
  readonly checks = {
    sound: createStore<SoundCheckState>({ at: 'none' }),
    connection: createStore<ConnectionTestState>({ at: 'none' }),
  };
  readonly own: OwnSources;
  readonly signalling: SignallingClient;
  readonly media: MediaClient;
  readonly relayOnly = localStorage.getItem(relaySetting) === 'true';
  readonly quality: SeatQuality;
  readonly listening: SeatListening;
  readonly soundGate: SeatGate;
  readonly #keeper: SeatKeeper;
  readonly #wishes: WishMemory;
  readonly #ends: (() => void)[];
  #epoch: Epoch | null = null;
  /** Whether this page has been inside and has not left of its own will: then a lost seat is taken again. */
  #belongsInside = false;
  /** The side room that this page was in last, null for the plenary: what is open was opened for it. */
  #roomId: RoomId | null;
  /** Whether media and sources are up. */
  #isPresent = false;

  constructor({ grant, preferences }: { grant: SeatGrant; preferences: PreferenceStore }) {
    this.grant = grant;
    this.preferences = preferences;
    const { id } = grant.meeting;
    this.#wishes = wishMemory(sessionStorage, id);
    this.#roomId = this.#wishes.recall()?.roomId ?? null;
    this.#keeper = new SeatKeeper({ grant, renew: () => api.renewSeat(id) });
    this.signalling = new SignallingClient({
      credentials: this.#keeper,
      resume: () => resumePoint(this.room.records),
      forget: this.room.forget,
    });
    this.#keeper.onRenewed = (token) => {
      if (this.signalling.link.get().at === 'live') void this.signalling.ask('session.renew', { token });
    };
    this.own = seatSources(preferences, this.events);
    this.media = new MediaClient({
      ask: this.signalling.ask,
      own: this.own,
      relayOnly: this.relayOnly,
    });
    const { signalling, room, media, own, audio, events } = this;
    this.listening = new SeatListening({ signalling, room, audio, preferences, events });
    this.quality = new SeatQuality({ you: grant.you.id, signalling, room, media, own, preferences });
    this.soundGate = new SeatGate({ you: grant.you.id, signalling, room, own, check: this.checks.sound });
    const syncs = Object.values(this.own).map((source) => this.#sync(source));
    // Wired first: when the room says `inside`, the media must have seen the welcome.
    this.#ends = [
      ...this.#wire(syncs),
      this.room.follow(this.signalling),
      ...syncs.map((sync) => () => {
        sync.close();
      }),
    ];
    this.signalling.open();
  }

  /** Asks the HTTP side as whoever sits here. */
  authorised<T>(call: (token: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    return this.#keeper.authorised(call);
  }

  /** In the green room: brings up what was open last time or, the first time, what suits the kind of meeting. */
  warmUp(): void {
    if (!permits(this.grant.you.role, 'send')) return;
    const { microphone, camera } = this.own;
    const last = this.#wishes.recall();
    const open: readonly SourceKind[] =
      last === null || last.roomId !== undefined ? usuallyOpen(this.grant) : last.open;
    void (open.includes('microphone') ? microphone.open() : microphone.warm());
    if (open.includes('camera')) void camera.open();
  }

  /** *Join*. Asks to come in and, once inside, brings up the media. */
  async enter(): Promise<Result<Standing, Refusal>> {
    mark('join');
    // What is open in the green room is meant for the plenary; what was open before a loss, for where that was.
    if (!this.#belongsInside) {
      this.#roomId = null;
      this.listening.bring();
    }
    const answer = await this.signalling.ask('meeting.enter', {}, { timeout: 20_000 });
    if (!answer.ok) return answer;
    this.room.entered(answer.value.output.standing);
    return { ok: true, value: answer.value.output.standing };
  }

  /** From the lobby back to the green room; devices stay as they are. */
  async stepBack(): Promise<Result<void, Refusal>> {
    const answer = await this.signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    if (!answer.ok) return answer;
    if (this.room.state.get().standing === 'waiting') this.room.entered('outside');
    return { ok: true, value: undefined };
  }

  /** *Leave*. The devices are given back at once, whatever the server says. */
  async leave(): Promise<void> {
    this.#belongsInside = false;
    this.#release();
    await this.signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    this.room.entered('left');
  }

  /** Silence and no picture from this moment on, as before one asks to go into another room. */
  closeAll(): void {
    for (const source of Object.values(this.own)) if (source.state.get().isOpen) source.close();
  }

  /** Takes the seat back from another tab. */
  continueHere(): void {
    this.signalling.open();
  }

  close(): void {
    for (const end of this.#ends) end();
    this.quality.close();
    this.listening.close();
    this.soundGate.close();
    this.#release();
    this.#keeper.close();
    this.signalling.close();
    this.devices.close();
  }

  #sync(source: OwnSource): SourceSync {
    return new SourceSync({
      ask: this.signalling.ask,
      source,
      roomId: () => this.#roomId,
      recorded: () => this.#recorded(source.kind),
      onClosedByOther: () => {
        this.events.emit('closed-by-other', { kind: source.kind });
      },
    });
  }

  #wire(syncs: readonly SourceSync[]): (() => void)[] {
    const { signalling, media, room } = this;
    return [
      signalling.on('welcome', (welcome) => {
        media.prepare(welcome.rtpCapabilities);
        // Another life of the server knows nothing of our transports.
        if (this.#epoch !== null && this.#epoch !== welcome.epoch) media.reset();
        this.#epoch = welcome.epoch;
        if (welcome.standing === 'left' && this.#belongsInside) void this.enter();
      }),
      signalling.on('media-reset', () => {
        media.reset();
      }),
      signalling.on('subscribed', (subscribed) => {
        media.subscribed(subscribed);
      }),
      signalling.on('unsubscribed', (unsubscribed) => {
        media.unsubscribed(unsubscribed);
      }),
      signalling.link.subscribe(() => {
        if (signalling.link.get().at === 'ended') this.#release();
      }),
      room.state.subscribe(() => {
        this.#follow(room.state.get().standing);
        this.#followRoom();
        for (const sync of syncs) sync.noticed();
      }),
      media.remote.subscribe(() => {
        this.#place();
        this.audio.play(media.remote.get());
      }),
      this.preferences.subscribe(() => {
        this.#tune();
      }),
      ...Object.values(this.own).map(({ state }) =>
        state.subscribe(() => {
          if (state.get().capture.at === 'live') void this.devices.refresh();
          if (this.#isPresent) this.#remember();
        }),
      ),
    ];
  }

  #follow(standing: Standing): void {
    if (standing === 'inside') {
      this.#belongsInside = true;
      if (!this.#isPresent) this.#arrive();
    } else if (standing === 'removed' || standing === 'refused') {
      this.#belongsInside = false;
      this.#release();
    } else {
      this.#isPresent = false;
      this.media.stop();
    }
  }

  /**
   * Into another room: what is open was opened for the former, so it closes here as it has closed there, before anything
   * can be asked for in the new one.
   */
  #followRoom(): void {
    const roomId = ownRoom(this.room.state.get());
    if (roomId === undefined) return;
    if (roomId !== this.#roomId) {
      this.closeAll();
      this.#roomId = roomId;
      this.room.hush();
      this.media.renew();
      this.#remember();
      this.events.emit('moved', { to: roomId });
    }
    this.#place();
  }

  /** Null while it is not known that this page and the server speak of the same room. */
  #recorded(kind: SourceKind): boolean | null {
    const state = this.room.state.get();
    const isKnown = ownRoom(state) === this.#roomId;
    return isKnown ? (ownRecord(state)?.open.includes(kind) ?? null) : null;
  }

  #place(): void {
    const { room } = this.room.state.get();
    this.audio.hear({ whereOf: soundPlaces(room, this.#roomId), closed: closedMicrophones(room) });
  }

  /** Hears as the reader chose on this machine. */
  #tune(): void {
    const preferences = this.preferences.get();
    const { listening, fullScale } = ownListening(preferences);
    this.audio.choose(preferences.loudspeakerId ?? '');
    this.audio.listen(listening);
    this.audio.takeFullScaleFor(fullScale);
  }

  /** Inside, by *Join* or because the page was reloaded: then what was open opens again. */
  #arrive(): void {
    mark('joined');
    this.#isPresent = true;
    const maySend = permits(this.grant.you.role, 'send');
    if (maySend && Object.values(this.own).every(({ state }) => state.get().capture.at === 'none'))
      for (const kind of this.#wishes.recall()?.open ?? []) void this.own[kind].open();
    this.#remember();
    this.#tune();
    this.audio.open();
    this.media.start({ maySend });
  }

  #remember(): void {
    const kinds = ['microphone', 'camera'] as const;
    const open = kinds.filter((kind) => this.own[kind].state.get().isOpen);
    this.#wishes.keep({ open, ...(this.#roomId === null ? {} : { roomId: this.#roomId }) });
  }

  #release(): void {
    this.#isPresent = false;
    this.media.stop();
    this.audio.close();
    for (const source of Object.values(this.own)) {
      source.close();
      source.release();
    }
  }
}
