import type { SeatGrant } from '@entente/shared/seat-grant';
import type { Refusal } from '@entente/shared/errors';
import type { Epoch } from '@entente/shared/ids';
import type { Standing } from '@entente/shared/protocol/handshake';
import type { Result } from '@entente/shared/result';
import type { ConnectionTestState } from '../features/green-room/connection-test.tsx';
import type { SoundCheckState } from '../features/green-room/sound-check.tsx';
import { DeviceList } from '../media/device-list.ts';
import { AudioOutput } from '../media/listening/audio-output.ts';
import { MediaClient } from '../media/media-client.ts';
import type { OwnSource } from '../media/own-source.ts';
import type { OwnSources } from '../media/own-sources.ts';
import { SourceSync } from '../media/source-sync.ts';
import { seatApi } from '../signalling/seat-api.ts';
import { resumePoint } from '../signalling/room-records.ts';
import { SeatKeeper } from '../signalling/seat-keeper.ts';
import { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import { RoomStore } from '../stores/room-store.ts';
import { createStore } from '../stores/store.ts';
import { wishMemory } from '../stores/wish-memory.ts';
import { mark } from './marks.ts';
import { SeatGate } from './seat-gate.ts';
import { SeatListening } from './seat-listening.ts';
import type { SeatEvents } from './seat-events.ts';
import { SeatPresence } from './seat-presence.ts';
import { SeatQuality } from './seat-quality.ts';
import { seatSources } from './seat-sources.ts';

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
  readonly #presence: SeatPresence;
  readonly #ends: (() => void)[];
  #epoch: Epoch | null = null;

  constructor({ grant, preferences }: { grant: SeatGrant; preferences: PreferenceStore }) {
    this.grant = grant;
    this.preferences = preferences;
    const { id } = grant.meeting;
    this.#keeper = new SeatKeeper({ grant, renew: () => seatApi.renewSeat(id) });
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
    const { signalling, room, media, own, audio, events, devices } = this;
    const wishes = wishMemory(sessionStorage, id);
    this.#presence = new SeatPresence({ grant, room, media, own, audio, wishes, events });
    this.listening = new SeatListening({ signalling, room, audio, preferences, events, devices });
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
    this.#presence.warmUp();
  }

  /** *Join*. Asks to come in and, once inside, brings up the media. */
  async enter(): Promise<Result<Standing, Refusal>> {
    mark('join');
    // After a loss one comes back to where one was.
    if (!this.#presence.belongsInside) {
      this.#presence.comeIn();
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
    this.#presence.leave();
    await this.signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    this.room.entered('left');
  }

  /** Silence and no picture from this moment on, as before one asks to go into another room. */
  closeAll(): void {
    this.#presence.closeAll();
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
    this.#presence.release();
    this.#keeper.close();
    this.signalling.close();
    this.devices.close();
  }

  #sync(source: OwnSource): SourceSync {
    return new SourceSync({
      ask: this.signalling.ask,
      source,
      roomId: () => this.#presence.roomId,
      recorded: () => this.#presence.recorded(source.kind),
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
        if (welcome.standing === 'left' && this.#presence.belongsInside) void this.enter();
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
        if (signalling.link.get().at === 'ended') this.#presence.release();
      }),
      room.state.subscribe(() => {
        this.#presence.follow();
        for (const sync of syncs) sync.noticed();
      }),
      media.remote.subscribe(() => {
        this.#presence.place();
        this.audio.play(media.remote.get());
      }),
      ...Object.values(this.own).map(({ state }) =>
        state.subscribe(() => {
          if (state.get().capture.at === 'live') void this.devices.refresh();
          this.#presence.remember();
        }),
      ),
    ];
  }
}
