import type { SeatGrant } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { Epoch } from '@entente/shared/ids';
import type { Standing } from '@entente/shared/protocol/handshake';
import { permits } from '@entente/shared/permissions';
import type { Result } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';
import { AudioOutput } from '../media/audio-output.ts';
import { DeviceList } from '../media/device-list.ts';
import { MediaClient } from '../media/media-client.ts';
import type { OwnSource } from '../media/own-source.ts';
import { ownSources, type OwnSources } from '../media/own-sources.ts';
import { SourceSync } from '../media/source-sync.ts';
import { api } from '../signalling/http-api.ts';
import { resumePoint } from '../signalling/room-records.ts';
import { SeatKeeper } from '../signalling/seat-keeper.ts';
import { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import { ownRecord, RoomStore } from '../stores/room-store.ts';
import { wishMemory, type WishMemory } from '../stores/wish-memory.ts';
import { mark } from './marks.ts';
import { SeatQuality } from './seat-quality.ts';

export interface SeatEvents {
  /** A device ended by itself. */
  'device-lost': { readonly kind: SourceKind };
  /** Somebody who may do so closed it: the chair, or the rules of the floor. */
  'closed-by-other': { readonly kind: SourceKind };
}

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
  readonly own: OwnSources;
  readonly signalling: SignallingClient;
  readonly media: MediaClient;
  readonly quality: SeatQuality;
  readonly #keeper: SeatKeeper;
  readonly #wishes: WishMemory;
  readonly #ends: (() => void)[];
  #epoch: Epoch | null = null;
  /** Whether this page has been inside and has not left of its own will: then a lost seat is taken again. */
  #belongsInside = false;
  /** Whether media and sources are up. */
  #isPresent = false;

  constructor({ grant, preferences }: { grant: SeatGrant; preferences: PreferenceStore }) {
    this.grant = grant;
    this.preferences = preferences;
    const { id } = grant.meeting;
    this.#wishes = wishMemory(sessionStorage, id);
    this.#keeper = new SeatKeeper({ grant, renew: () => api.renewSeat(id) });
    this.signalling = new SignallingClient({
      credentials: this.#keeper,
      resume: () => resumePoint(this.room.records),
      forget: this.room.forget,
    });
    this.#keeper.onRenewed = (token) => {
      if (this.signalling.link.get().at === 'live') void this.signalling.ask('session.renew', { token });
    };
    this.own = ownSources({
      devices: (navigator as { mediaDevices?: MediaDevices }).mediaDevices,
      chosen: (source) => preferences.get()[source === 'microphone' ? 'microphoneId' : 'cameraId'],
      onDeviceLost: (kind) => {
        this.events.emit('device-lost', { kind });
      },
    });
    const relayOnly = localStorage.getItem(relaySetting) === 'true';
    this.media = new MediaClient({ ask: this.signalling.ask, own: this.own, relayOnly });
    const { signalling, room, media, own } = this;
    this.quality = new SeatQuality({ you: grant.you.id, signalling, room, media, own, preferences });
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

  /** In the green room: brings up what was open last time or, the first time, what suits the kind of meeting. */
  warmUp(): void {
    if (!permits(this.grant.you.role, 'send')) return;
    const { microphone, camera } = this.own;
    const usual = this.grant.meeting.kind === 'bilateral' ? [microphone.kind, camera.kind] : [camera.kind];
    const open: readonly SourceKind[] = this.#wishes.recall() ?? usual;
    void (open.includes('microphone') ? microphone.open() : microphone.warm());
    if (open.includes('camera')) void camera.open();
  }

  /** *Join*. Asks to come in and, once inside, brings up the media. */
  async enter(): Promise<Result<Standing, Refusal>> {
    mark('join');
    const answer = await this.signalling.ask('meeting.enter', {}, { timeout: 20_000 });
    if (!answer.ok) return answer;
    this.room.entered(answer.value.output.standing);
    return { ok: true, value: answer.value.output.standing };
  }

  /** *Leave*. The devices are given back at once, whatever the server says. */
  async leave(): Promise<void> {
    this.#belongsInside = false;
    this.#release();
    await this.signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    this.room.entered('left');
  }

  /** Takes the seat back from another tab. */
  continueHere(): void {
    this.signalling.open();
  }

  close(): void {
    for (const end of this.#ends) end();
    this.quality.close();
    this.#release();
    this.#keeper.close();
    this.signalling.close();
    this.devices.close();
  }

  #sync(source: OwnSource): SourceSync {
    return new SourceSync({
      ask: this.signalling.ask,
      source,
      recorded: () => ownRecord(this.room.state.get())?.open.includes(source.kind) ?? null,
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
        for (const sync of syncs) sync.noticed();
      }),
      media.remote.subscribe(() => {
        this.audio.play(media.remote.get());
      }),
      this.preferences.subscribe(() => {
        this.audio.choose(this.preferences.get().loudspeakerId ?? '');
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

  /** Inside, by *Join* or because the page was reloaded: then what was open opens again. */
  #arrive(): void {
    mark('joined');
    this.#isPresent = true;
    const maySend = permits(this.grant.you.role, 'send');
    if (maySend && Object.values(this.own).every(({ state }) => state.get().capture.at === 'none'))
      for (const kind of this.#wishes.recall() ?? []) void this.own[kind].open();
    this.#remember();
    this.audio.choose(this.preferences.get().loudspeakerId ?? '');
    this.media.start({ maySend });
  }

  #remember(): void {
    const kinds = ['microphone', 'camera'] as const;
    this.#wishes.keep(kinds.filter((kind) => this.own[kind].state.get().isOpen));
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
