import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { Line } from '@entente/shared/interpretation';
import type { CommandInput, CommandName } from '@entente/shared/protocol/contract';
import { BoothMicrophone } from '../../media/booth-microphone.ts';
import type { MediaClient } from '../../media/media-client.ts';
import type { OwnSource } from '../../media/own-source.ts';
import type { RoomStore } from '../../stores/room-store.ts';
import { createStore } from '../../stores/store.ts';
import { consoleOf, type ConsoleView } from '../../views/booth/console.ts';
import type { Seat } from '../seat.ts';
import { SignCameraAir } from './sign-camera-air.ts';

/** What a press is about, so that a refusal is told beside it. */
export type Matter = 'air' | 'incoming' | 'outgoing' | 'handover' | 'line' | 'signal' | 'call';

export interface Trouble {
  readonly about: Matter;
  readonly refusal: Refusal;
}

/** What a desk needs of the seat that it stands at. */
export interface DeskSeat extends Pick<Seat, 'events' | 'preferences'> {
  readonly grant: { readonly you: { readonly id: ParticipantId } };
  readonly own: Pick<Seat['own'], 'microphone' | 'camera'>;
  readonly room: Pick<RoomStore, 'state'>;
  readonly media: Pick<MediaClient, 'carry'>;
  readonly signalling: Pick<Seat['signalling'], 'ask'>;
}

/** The hands of an interpreter at this console: what is pressed and held here, and the microphone that follows it. */
export class BoothDesk {
  readonly microphone: BoothMicrophone;
  /** A change of the air that is under way. */
  readonly changing = createStore<'on' | 'off' | null>(null);
  readonly isCoughing = createStore(false);
  readonly line = createStore<Line | null>(null);
  readonly trouble = createStore<Trouble | null>(null);
  /** The microphone or, of a booth of pictures, the camera went while on air. */
  readonly hasLostAir = createStore(false);
  /** Who of this console speaks; null is the reader. */
  readonly voice = createStore<ParticipantId | null>(null);
  readonly #seat: DeskSeat;
  readonly #signCamera: SignCameraAir;
  readonly #ends: (() => void)[];
  #device: string;
  /** The newest press of *On air*, or off: what comes of an older one changes nothing any more. */
  #press: object | null = null;
  /** The other's air is being taken: once more would hand it back. */
  #isTaking = false;

  constructor(seat: DeskSeat, source: OwnSource<'booth'>) {
    this.#seat = seat;
    this.#signCamera = new SignCameraAir(seat.own.camera);
    this.microphone = new BoothMicrophone(source);
    this.#device = this.#chosenDevice;
    this.#ends = [
      seat.media.carry(source),
      seat.room.state.subscribe(() => {
        this.#follow();
      }),
      seat.events.on('device-lost', ({ kind }) => {
        if (kind === 'camera') this.deviceLost(kind);
      }),
      seat.events.on('moved', () => {
        // It was meant for the ears of the room that one has left.
        if (this.changing.get() === 'on') void this.#leave();
      }),
      seat.preferences.subscribe(() => {
        if (this.#chosenDevice === this.#device) return;
        this.#device = this.#chosenDevice;
        void source.reselect();
      }),
      ...[source, seat.own.camera].map(({ state }) =>
        state.subscribe(() => {
          this.#watch();
        }),
      ),
    ];
    void this.microphone.prepare();
    this.#follow();
  }

  /** *On air*, or off. The floor is not spoken to at the same time. */
  toggleAir(): void {
    const view = this.view();
    if (view === null) return;
    const changing = this.changing.get();
    if (changing === 'on') void this.#leave();
    else if (view.air.at !== 'own' || changing === 'off') void this.#take(view);
    else if (this.microphone.isHushed) this.microphone.unhush();
    else void this.#leave();
  }

  /** *Speak on the floor*, or stop. Not from the air, nor on the way to it: one voice, one place. */
  toggleFloor(): void {
    const { microphone } = this.#seat.own;
    if (microphone.state.get().isOpen) microphone.close();
    else if (this.view()?.air.at !== 'own' && this.changing.get() !== 'on') void microphone.open();
  }

  /** *Cough*: silence here at once, for as long as it is held; the channel stays one's own. */
  cough(isHeld: boolean): void {
    this.isCoughing.set(isHeld);
    this.microphone.cough(isHeld);
  }

  /** What was held for this line came up; another that is held by now goes on. */
  release(line: Line): void {
    if (this.line.get() === line) this.hold(null);
  }

  /** Speaks to somebody off air while it is held; null ends it. */
  hold(line: Line | null): void {
    if (this.line.get() === line) return;
    if (line !== null && this.view()?.air.at === 'own') {
      this.trouble.set({ about: 'line', refusal: { code: 'rule.violated', rule: 'BTH-8' } });
      return;
    }
    this.line.set(line);
    this.microphone.holdLine(line !== null);
    void this.ask('line', 'line.hold', { line }).then((seq) => {
      if (seq === null && line !== null && this.line.get() === line) this.#dropLine();
    });
  }

  /** *Hand over* to somebody or, by who is not on air, asks to take over. */
  handOver(to?: ParticipantId): void {
    void this.ask('handover', 'handover.ask', to === undefined ? {} : { to });
  }

  /** *Accept*: who takes over is heard from the same moment on. */
  async accept(): Promise<void> {
    const isTaker = this.view()?.handing?.isTaker === true;
    await this.#passAir(isTaker, () => this.ask('handover', 'handover.accept', {}));
  }

  decline(): void {
    void this.ask('handover', 'handover.cancel', {});
  }

  /** *Now*: without asking. */
  async now(to?: ParticipantId): Promise<void> {
    const isTaker = this.view()?.air.at === 'mate';
    await this.#passAir(isTaker, () => this.ask('handover', 'handover.now', to === undefined ? {} : { to }));
  }

  /** Sends a command; a refusal becomes the trouble of its matter until something else is done. The change of the room, or null. */
  async ask<N extends CommandName>(about: Matter, name: N, input: CommandInput<N>): Promise<number | null> {
    this.trouble.set(null);
    const answer = await this.#seat.signalling.ask(name, input);
    if (answer.ok) return answer.value.seq;
    this.trouble.set({ about, refusal: answer.error });
    return null;
  }

  /** The microphone of the console, or the camera, ended by itself. It ends the air of a booth that lives by it. */
  deviceLost(kind: 'booth' | 'camera'): void {
    if ((kind === 'camera') === this.#isSign) this.#loseAir();
  }

  view(): ConsoleView | null {
    const { room } = this.#seat.room.state.get();
    return room === null ? null : consoleOf(room, this.#seat.grant.you.id);
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#press = null;
    this.changing.set(null);
    this.#signCamera.close();
    this.microphone.close();
  }

  async #take({ voices }: ConsoleView): Promise<void> {
    const voice = this.voice.get();
    const isOther = voices.slice(1).some(({ id }) => id === voice);
    this.hasLostAir.set(false);
    const press = this.#begin('on');
    const isReady = await this.#arm();
    // Taken back, or the device was lost, while the browser asked for it.
    if (this.#press !== press) {
      this.#closeCamera(press);
      return;
    }
    if (isReady) {
      const seq = await this.ask('air', 'air.take', isOther && voice !== null ? { as: voice } : {});
      if (this.#press === press) this.microphone.answered(seq);
      if (seq === null) this.#closeCamera(press);
    }
    this.#end(press);
  }

  /** The camera of a booth of pictures, opened for an air that does not come; a newer press may need it. */
  #closeCamera(press: object): void {
    const isNeeded = this.#press !== press && this.changing.get() === 'on';
    if (!isNeeded && this.view()?.air.at !== 'own') this.#signCamera.close();
  }

  async #leave(): Promise<void> {
    this.microphone.hush();
    const press = this.#begin('off');
    await this.ask('air', 'air.leave', {});
    this.#end(press);
  }

  #begin(change: 'on' | 'off'): object {
    const press = {};
    this.#press = press;
    this.changing.set(change);
    return press;
  }

  #end(press: object): void {
    if (this.#press === press) this.changing.set(null);
  }

  /** From one to the other; `isTaker`: to this console. */
  async #passAir(isTaker: boolean, ask: () => Promise<number | null>): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    if (!isTaker) await ask();
    else if (await this.#arm()) this.microphone.answered(await ask());
    this.#isTaking = false;
  }

  #loseAir(): void {
    const changing = this.changing.get();
    if (this.view()?.air.at !== 'own' && changing !== 'on') return;
    this.hasLostAir.set(true);
    if (changing !== 'off') void this.#leave();
  }

  /** A booth of pictures has no voice: its camera is what goes on air. */
  get #isSign(): boolean {
    return this.view()?.booth.boothKind === 'sign';
  }

  /** The device as it was chosen, with how it is to sound. */
  get #chosenDevice(): string {
    const { microphoneId = '', suppressesNoise = true } = this.#seat.preferences.get();
    return `${String(suppressesNoise)} ${microphoneId}`;
  }

  /** Makes ready for the air; false where there is no voice or picture to be put on it. */
  #arm(): Promise<boolean> {
    this.#seat.own.microphone.close();
    this.hold(null);
    return this.#isSign ? this.#signCamera.open() : this.microphone.arm();
  }

  #dropLine(): void {
    this.line.set(null);
    this.microphone.holdLine(false);
  }

  #follow(): void {
    const view = this.view();
    const isOnAir = view?.air.at === 'own';
    if (isOnAir) this.#leaveTheRest();
    const isTaker = view?.handing?.isTaker === true;
    const { seq } = this.#seat.room.state.get();
    const isSign = view?.booth.boothKind === 'sign';
    this.#signCamera.know(isSign && (isOnAir || isTaker));
    this.microphone.know(isSign ? { isOnAir: false, isTaker: false, seq } : { isOnAir, isTaker, seq });
    this.#watch();
  }

  /** On air one is heard nowhere else, however one came there. */
  #leaveTheRest(): void {
    if (this.line.get() !== null) this.#dropLine();
    const { microphone } = this.#seat.own;
    if (microphone.state.get().isOpen) microphone.close();
  }

  /** A channel without a microphone behind it is worse to its listeners than the floor. */
  #watch(): void {
    const { state } = this.#isSign ? this.#seat.own.camera : this.microphone.source;
    if (state.get().capture.at === 'failed' && this.view()?.air.at === 'own') this.#loseAir();
  }
}
