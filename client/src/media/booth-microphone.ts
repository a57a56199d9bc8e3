import { createStore, type Store } from '../stores/store.ts';
import type { OwnSource } from './own-source.ts';

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
  #facts = unknown;
  #hands = still;

  constructor(source: OwnSource<'booth'>) {
    this.source = source;
  }

  /** Whether sound leaves this machine. */
  get isSending(): Store<boolean> {
    return this.#isSending;
  }

  /** Makes the device ready, silent. */
  async prepare(): Promise<void> {
    await this.source.warm();
    this.#level();
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

  /** Has asked to be on air. */
  arm(): void {
    this.#hold({ armed: 'asked', isHushed: false });
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
    this.source.close();
    this.source.release();
    this.#isSending.set(false);
  }

  #hold(change: Partial<Hands>): void {
    this.#hands = { ...this.#hands, ...change };
    this.#level();
  }

  #level(): void {
    const { isCoughing, isHushed, holdsLine, armed } = this.#hands;
    const { isOnAir, isTaker } = this.#facts;
    const isWanted = isOnAir || isTaker || armed !== 'no' || holdsLine;
    const sends = isWanted && !isCoughing && !isHushed;
    const { isOpen } = this.source.state.get();
    if (sends && !isOpen) void this.source.open();
    else if (!sends && isOpen) this.source.close();
    this.#isSending.set(sends);
  }
}
