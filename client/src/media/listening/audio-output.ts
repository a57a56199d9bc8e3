import { silentFigures, type GuardFigures } from '../hearing-guard/guard-words.ts';
import { isTooLoud } from '../hearing-guard/dose.ts';
import { usualFullScale } from '../hearing-guard/reference.ts';
import { createStore, type Store } from '../../stores/store.ts';
import type { RemoteSourceMap } from '../remote-sources.ts';
import { ElementOutput } from './element-output.ts';
import { GraphOutput } from './graph-output.ts';
import { heardSounds, type Hearing } from './heard-sounds.ts';
import type { Incident } from './incident.ts';
import { usualListening, type Listening } from './mix.ts';
import type { SoundOutput, SoundOutputOptions } from './sound-output.ts';

/** Whether what is heard is guarded: `off` where the browser cannot. */
export type Guarding = 'closed' | 'on' | 'off';

/**
 * What this page lets be heard. It opens with the first sound, or ahead by `open`; once closed it can open again. What is
 * chosen meanwhile counts from then on.
 */
export class AudioOutput {
  readonly #blocked = createStore(false);
  readonly #guarding = createStore<Guarding>('closed');
  readonly #figures = createStore<GuardFigures>(silentFigures);
  readonly #incident = createStore<Incident | null>(null);
  readonly #tooLoud = createStore(false);
  #sources: RemoteSourceMap = new Map();
  #hearing: Hearing = { whereOf: () => 'floor', closed: new Set() };
  #listening: Listening = usualListening;
  #loudspeakerId = '';
  #fullScale = usualFullScale;
  #output: SoundOutput | null = null;
  /** Counts openings: one that was overtaken by a close is given up. */
  #opening: object | null = null;

  /** The browser waits for a gesture of the reader before it lets anything be heard. */
  get blocked(): Store<boolean> {
    return this.#blocked;
  }

  get guarding(): Store<Guarding> {
    return this.#guarding;
  }

  get figures(): Store<GuardFigures> {
    return this.#figures;
  }

  /** Whether the last minute was louder than an ear should have it. */
  get tooLoud(): Store<boolean> {
    return this.#tooLoud;
  }

  /** The last acoustic incident; each is told once. */
  get incident(): Store<Incident | null> {
    return this.#incident;
  }

  /** Makes ready to play. */
  open(): void {
    if (this.#output !== null || this.#opening !== null) return;
    const opening = (this.#opening = {});
    void this.#make(opening);
  }

  /** Plays exactly the sounds among `sources`. */
  play(sources: RemoteSourceMap): void {
    this.#sources = sources;
    if (sources.size > 0) this.open();
    this.#play();
  }

  /** Who is in the room, who in the plenary behind it, and who has closed the microphone. */
  hear(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#play();
  }

  /** What the reader wants to hear, and how. Takes effect at once. */
  listen(change: Partial<Listening>): void {
    this.#listening = { ...this.#listening, ...change };
    this.#output?.listen(this.#listening);
  }

  /** Chooses the loudspeaker; an empty id is the system's own. */
  choose(loudspeakerId: string): void {
    this.#loudspeakerId = loudspeakerId;
    this.#output?.choose(loudspeakerId);
  }

  /** What full scale is taken for on this reader's headset, dB SPL. */
  takeFullScaleFor(fullScale: number): void {
    this.#fullScale = fullScale;
    this.#output?.takeFullScaleFor(fullScale);
  }

  /** To be called from a gesture of the reader. */
  async unblock(): Promise<void> {
    await this.#output?.unblock();
  }

  close(): void {
    this.#sources = new Map();
    this.#opening = null;
    this.#output?.close();
    this.#output = null;
    this.#blocked.set(false);
    this.#guarding.set('closed');
    this.#figures.set(silentFigures);
    this.#tooLoud.set(false);
  }

  async #make(opening: object): Promise<void> {
    const graph = await GraphOutput.open(this.#options);
    if (this.#opening !== opening) {
      graph?.close();
      return;
    }
    this.#opening = null;
    this.#output = graph ?? new ElementOutput(this.#options);
    this.#guarding.set(graph === null ? 'off' : 'on');
    // What was chosen while it was being made.
    this.#output.listen(this.#listening);
    this.#output.choose(this.#loudspeakerId);
    this.#output.takeFullScaleFor(this.#fullScale);
    this.#play();
  }

  get #options(): SoundOutputOptions {
    return {
      listening: this.#listening,
      loudspeakerId: this.#loudspeakerId,
      fullScale: this.#fullScale,
      onBlocked: (now) => {
        this.#blocked.set(now);
      },
      onIncident: (now) => {
        this.#incident.set(now);
      },
      onFigures: (now) => {
        this.#figures.set(now);
        this.#tooLoud.update((before) => isTooLoud(now.minuteMean, { fullScale: this.#fullScale, before }));
      },
    };
  }

  #play(): void {
    this.#output?.play(heardSounds(this.#sources, this.#hearing));
  }
}
