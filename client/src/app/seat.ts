import type { Refusal } from '@entente/shared/errors';
import type { Epoch } from '@entente/shared/ids';
import type { Standing } from '@entente/shared/protocol/handshake';
import type { Result } from '@entente/shared/result';
import { AudioOutput } from '../media/listening/audio-output.ts';
import { MediaClient } from '../media/media-client.ts';
import type { OwnSource } from '../media/own-source.ts';
import { SourceSync } from '../media/source-sync.ts';
import type { SeatBasis } from './seat-basis.ts';
import { SeatGate } from './seat-gate.ts';
import { SeatListening } from './seat-listening.ts';
import { SeatPresence } from './seat-presence.ts';
import { SeatQuality } from './seat-quality.ts';

/**
 * One person's place in one meeting, as this page holds it: the engines, and what ties them together. It is made over its
 * basis, which may have been connected for a while.
 */
export class Seat {
  readonly grant: SeatBasis['grant'];
  readonly preferences: SeatBasis['preferences'];
  readonly room: SeatBasis['room'];
  readonly devices: SeatBasis['devices'];
  readonly events: SeatBasis['events'];
  readonly own: SeatBasis['own'];
  readonly signalling: SeatBasis['signalling'];
  readonly audio = new AudioOutput();
  readonly media: MediaClient;
  readonly quality: SeatQuality;
  readonly listening: SeatListening;
  readonly soundGate: SeatGate;
  readonly #basis: SeatBasis;
  readonly #presence: SeatPresence;
  readonly #ends: readonly (() => void)[];
  #epoch: Epoch | null = null;

  constructor(basis: SeatBasis) {
    const { grant, preferences, room, devices, events, own, signalling, told, wishes } = basis;
    this.#basis = basis;
    this.grant = grant;
    this.preferences = preferences;
    this.room = room;
    this.devices = devices;
    this.events = events;
    this.own = own;
    this.signalling = signalling;
    const { ask } = signalling;
    const { id: you } = grant.you;
    const { audio } = this;
    const media = (this.media = new MediaClient({ ask, own, relayOnly: basis.relayOnly }));
    this.#presence = new SeatPresence({ grant, room, media, own, audio, wishes, events });
    this.listening = new SeatListening({ ask, told, room, audio, preferences, events, devices });
    this.quality = new SeatQuality({ you, ask, told, room, media, own, preferences });
    this.soundGate = new SeatGate({ you, ask, room, own, check: basis.checks.sound });
    const syncs = Object.values(own).map((source) => this.#sync(source));
    this.#ends = [
      ...this.#wire(syncs),
      ...syncs.map((sync) => () => {
        sync.close();
      }),
    ];
    told.release();
    this.#follow(syncs);
  }

  /** Asks the HTTP side as whoever sits here. */
  authorised<T>(call: (token: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    return this.#basis.authorised(call);
  }

  /** Asks to come in and, once inside, brings up the media. */
  async enter(): Promise<Result<Standing, Refusal>> {
    // After a loss one comes back to where one was.
    if (!this.#presence.belongsInside) {
      this.#presence.comeIn();
      this.listening.bring();
    }
    const { welcome } = this.room.state.get();
    const answer = await this.signalling.ask('meeting.enter', {}, { timeout: 20_000 });
    if (!answer.ok) return answer;
    const { standing } = answer.value.output;
    this.room.entered(standing, welcome);
    return { ok: true, value: standing };
  }

  /** The talk is over for this page: media and devices end at once. */
  leave(): void {
    this.#presence.leave();
  }

  /** Silence and no picture from this moment on, as before one asks to go into another room. */
  closeAll(): void {
    this.#presence.closeAll();
  }

  close(): void {
    for (const end of this.#ends) end();
    this.quality.close();
    this.listening.close();
    this.soundGate.close();
    this.#presence.release();
  }

  #sync(source: OwnSource): SourceSync {
    return new SourceSync({
      ask: this.signalling.ask,
      source,
      roomId: () => this.#presence.roomId,
      recorded: () => this.#presence.recorded(source.kind),
      seq: () => this.room.state.get().seq,
      onClosedByOther: () => {
        this.events.emit('closed-by-other', { kind: source.kind });
      },
    });
  }

  #follow(syncs: readonly SourceSync[]): void {
    this.#presence.follow();
    for (const sync of syncs) sync.noticed();
  }

  #wire(syncs: readonly SourceSync[]): (() => void)[] {
    const { signalling, media, room } = this;
    const { told } = this.#basis;
    return [
      told.on('welcome', (welcome) => {
        media.prepare(welcome.rtpCapabilities);
        // Another life of the server knows nothing of our transports.
        if (this.#epoch !== null && this.#epoch !== welcome.epoch) media.reset();
        this.#epoch = welcome.epoch;
        if (welcome.standing === 'left' && this.#presence.belongsInside) void this.enter();
        // *Leave* was pressed while the connection was down.
        const isThere = welcome.standing === 'inside' || welcome.standing === 'waiting';
        if (isThere && this.#presence.hasLeft) void this.signalling.ask('meeting.leave', {});
      }),
      told.on('media-reset', () => {
        media.reset();
      }),
      told.on('published', (published) => {
        media.published(published);
      }),
      told.on('subscribed', (subscribed) => {
        media.subscribed(subscribed);
      }),
      told.on('unsubscribed', (unsubscribed) => {
        media.unsubscribed(unsubscribed);
      }),
      signalling.link.subscribe(() => {
        if (signalling.link.get().at === 'ended') this.#presence.release();
      }),
      room.state.subscribe(() => {
        this.#follow(syncs);
      }),
      media.remote.subscribe(() => {
        this.#presence.place();
        this.audio.play(media.remote.get());
      }),
      ...Object.values(this.own).map(({ state }) =>
        state.subscribe(() => {
          this.#presence.remember();
        }),
      ),
    ];
  }
}
