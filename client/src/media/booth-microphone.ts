import { createStore, type Store } from '../stores/store.ts';
import type { OwnSource } from './own-source.ts';
import { watchSilence } from './silence-watch.ts';

/** What the room's state says of who speaks at this console. */
export interface AirFacts {
  readonly isOnAir: boolean;
  /** Somebody may accept at any moment, and then speaks. */
  readonly isTaker: boolean;
  /** Up to which change of the room this is known. */
  readonly seq: number;
}

/** What the hands at the console do. */
interface Hands {
  readonly isCoughing: boolean;
  /** Went off air: silent here until the room says so too. */
  readonly isHushed: boolean;
  /** Speaks to a boothmate, the chief or the technician. */
  readonly holdsLine: boolean;
  /**
   * Has asked for the air: `asked` while the answer is out, then the change of the room by which it is known. The first
   * syllable is not lost, and the server lets nothing out before it has said yes.
   */
  readonly armed: 'no' | 'asked' | { readonly until: number };
}

const still: Hands = { isCoughing: false, isHushed: false, holdsLine: false, armed: 'no' };
const unknown: AirFacts = { isOnAir: false, isTaker: false, seq: 0 };

/**
 * The microphone of a console. Its track is published for as long as the console is open and carries silence, but while on
 * air, on a line, or about to take over. Going off air and coughing silence it here at once, whatever the server says.
 */
export class BoothMicrophone {
  readonly source: OwnSource<'booth'>;
  readonly #isSending = createStore(false);
  readonly #watchSilence: typeof watchSilence;
  readonly #end: () => void;
  #facts = unknown;
  #hands = still;
  #sends = false;
  /** The track whose switch in the system is watched. */
  #watched: MediaStreamTrack | null = null;
  /** The track that is listened to on air, and whether it gives anything: a switch on a headset tells nobody. */
  #overheard: { readonly track: MediaStreamTrack; readonly end: () => void; isSilent: boolean } | null = null;

  constructor(source: OwnSource<'booth'>, watch = watchSilence) {
    this.source = source;
    this.#watchSilence = watch;
    this.#end = source.state.subscribe(this.#tell);
  }

  /** Whether sound leaves this machine: it is to, there is a microphone, and neither it nor the system is muted. */
  get isSending(): Store<boolean> {
    return this.#isSending;
  }

  /** Makes the device ready, silent. */
  async prepare(): Promise<void> {
    await this.source.warm();
    this.#level();
  }

  /** Whether it is silent because one went off air here. */
  get isHushed(): boolean {
    return this.#hands.isHushed;
  }

  /** What the room says now. */
  know(facts: AirFacts): void {
    const { isHushed, armed } = this.#hands;
    const isAnswered = typeof armed === 'object' && facts.seq >= armed.until;
    this.#facts = facts;
    this.#hold({
      ...(isHushed && !facts.isOnAir ? { isHushed: false } : {}),
      ...(facts.isOnAir || isAnswered ? { armed: 'no' } : {}),
    });
  }

  /** Is about to ask for the air, and open from this call on; false where there is no microphone to speak into. */
  async arm(): Promise<boolean> {
    this.#hold({ armed: 'asked', isHushed: false });
    if (this.source.track === null) await this.source.warm();
    const isThere = this.source.track !== null;
    this.#hold(isThere ? {} : { armed: 'no' });
    return isThere;
  }

  /** The answer: the change of the room by which it is done, or null for a refusal. */
  answered(until: number | null): void {
    if (this.#hands.armed === 'no') return;
    this.#hold({ armed: until === null || until <= this.#facts.seq ? 'no' : { until } });
  }

  /** Off air: silence from this call on. */
  hush(): void {
    this.#hold({ isHushed: true, armed: 'no' });
  }

  /** The server did not take one off air: what is heard is what is said again. */
  unhush(): void {
    this.#hold({ isHushed: false });
  }

  cough(isCoughing: boolean): void {
    this.#hold({ isCoughing });
  }

  holdLine(holdsLine: boolean): void {
    this.#hold({ holdsLine });
  }

  /** Gives the device back. */
  close(): void {
    this.#hands = still;
    this.#facts = unknown;
    this.#sends = false;
    this.source.close();
    this.source.release();
    this.#tell();
    this.#end();
  }

  #hold(change: Partial<Hands>): void {
    this.#hands = { ...this.#hands, ...change };
    this.#level();
  }

  #level(): void {
    const { isCoughing, isHushed, holdsLine, armed } = this.#hands;
    const { isOnAir, isTaker } = this.#facts;
    const isWanted = isOnAir || isTaker || armed !== 'no' || holdsLine;
    this.#sends = isWanted && !isCoughing && !isHushed;
    const { isOpen, capture } = this.source.state.get();
    // One that could not be had is asked for again by hand, not by every change of the room.
    if (this.#sends && !isOpen && capture.at !== 'failed') void this.source.open();
    else if (!this.#sends && isOpen) this.source.close();
    this.#tell();
  }

  readonly #tell = (): void => {
    const { track } = this.source;
    const { isOpen } = this.source.state.get();
    if (track !== this.#watched) {
      for (const event of ['mute', 'unmute']) {
        this.#watched?.removeEventListener(event, this.#tell);
        track?.addEventListener(event, this.#tell);
      }
      this.#watched = track;
    }
    this.#overhear(this.#facts.isOnAir ? track : null);
    const isMute = track === null || track.muted || this.#overheard?.isSilent === true;
    this.#isSending.set(this.#sends && isOpen && !isMute);
  };

  #overhear(track: MediaStreamTrack | null): void {
    if (this.#overheard?.track === track || (this.#overheard === null && track === null)) return;
    this.#overheard?.end();
    this.#overheard = null;
    if (track === null) return;
    const end = this.#watchSilence(track, (isSilent) => {
      overheard.isSilent = isSilent;
      this.#tell();
    });
    const overheard = { track, end, isSilent: false };
    this.#overheard = overheard;
  }
}
