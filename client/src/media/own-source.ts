import type { Refusal } from '@entente/shared/errors';
import type { PublishKind, SourceKind } from '@entente/shared/room/records';
import { createStore, type Store } from '../stores/store.ts';
import type { Captured, CaptureFailure } from './capture.ts';

/** One's own microphone, camera or screen. `isOpen` is the wish of its owner: nobody else can open it. */
export interface OwnSourceState {
  readonly isOpen: boolean;
  readonly capture:
    | { readonly at: 'none' }
    | { readonly at: 'asking' }
    | { readonly at: 'live'; readonly track: MediaStreamTrack }
    | { readonly at: 'failed'; readonly failure: CaptureFailure };
  /** Why the server did not open it, until the next try. */
  readonly refusal: Refusal | null;
}

export interface OwnSourceOptions<K extends PublishKind> {
  readonly kind: K;
  readonly capture: () => Promise<Captured>;
  /** A device ended by itself: unplugged, or the sharing was stopped in the browser's own bar. */
  onDeviceLost(kind: K): void;
}

/**
 * Holds the track of one source and what its owner wants. A microphone, that of a booth too, keeps its track while closed,
 * silenced in the same moment, so that it opens at once; a camera or screen that is closed gives its device back, and its
 * light goes out.
 */
export class OwnSource<K extends PublishKind = SourceKind> {
  readonly kind: K;
  readonly #options: OwnSourceOptions<K>;
  readonly #state = createStore<OwnSourceState>({ isOpen: false, capture: { at: 'none' }, refusal: null });
  #asked = 0;
  /** The question to the browser that is out. */
  #underWay: Promise<void> | null = null;

  constructor(options: OwnSourceOptions<K>) {
    this.kind = options.kind;
    this.#options = options;
  }

  get state(): Store<OwnSourceState> {
    return this.#state;
  }

  get track(): MediaStreamTrack | null {
    const { capture } = this.#state.get();
    return capture.at === 'live' ? capture.track : null;
  }

  /** Opens it, asking for the device if need be; what cannot be captured stays closed. */
  async open(): Promise<void> {
    this.#state.update((state) => ({ ...state, isOpen: true, refusal: null }));
    if (this.track !== null) this.#apply();
    else await (this.#underWay ?? this.#capture());
  }

  /** Closes it at once: from this call on, silence or nothing leaves this machine. */
  close(refusal: Refusal | null = null): void {
    this.#state.update((state) => ({ ...state, isOpen: false, refusal }));
    if (isSound(this.kind)) this.#apply();
    else this.release();
  }

  /** Makes the device ready while the source stays as it is: the microphone, for its meter and to open fast. */
  async warm(): Promise<void> {
    if (this.track === null) await (this.#underWay ?? this.#capture());
  }

  /** Takes the device that is chosen now in place of the one in use. */
  async reselect(): Promise<void> {
    if (this.track !== null || this.#state.get().isOpen) await this.#capture();
  }

  /** Gives the device back. */
  release(): void {
    this.#asked += 1;
    this.#underWay = null;
    this.track?.stop();
    this.#state.update((state) => ({ ...state, capture: { at: 'none' } }));
  }

  #capture(): Promise<void> {
    const underWay = this.#ask().finally(() => {
      if (this.#underWay === underWay) this.#underWay = null;
    });
    this.#underWay = underWay;
    return underWay;
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const before = this.track;
    if (before === null) this.#state.update((state) => ({ ...state, capture: { at: 'asking' } }));
    const captured = await this.#options.capture();
    if (asked !== this.#asked) {
      if (captured.ok) captured.value.stop();
      // Overtaken: what counts is what comes of the newer question.
      await this.#underWay;
      return;
    }
    if (!captured.ok) {
      // The device in use is better than none.
      if (before?.readyState === 'live') return;
      const capture = { at: 'failed', failure: captured.error } as const;
      this.#state.update((state) => ({ ...state, isOpen: false, capture }));
      return;
    }
    const track = captured.value;
    track.addEventListener('ended', () => void this.#ended(track), { once: true });
    track.enabled = this.#state.get().isOpen;
    this.#state.update((state) => ({ ...state, capture: { at: 'live', track } }));
    before?.stop();
  }

  #apply(): void {
    const { track } = this;
    if (track !== null) track.enabled = this.#state.get().isOpen;
  }

  /**
   * Another device may take over from one that was unplugged; a screen has no other. In a booth it takes over closed: what
   * goes on air unheard would be a surprise.
   */
  async #ended(track: MediaStreamTrack): Promise<void> {
    if (this.track !== track) return;
    const wasOpen = this.#state.get().isOpen;
    this.release();
    this.#options.onDeviceLost(this.kind);
    if (this.kind === 'screen' || this.kind === 'booth') this.close();
    if (this.kind !== 'screen' && (wasOpen || isSound(this.kind))) await this.#capture();
  }
}

const isSound = (kind: PublishKind): boolean => kind === 'microphone' || kind === 'booth';
