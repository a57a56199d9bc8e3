import type { SubscriptionId } from '@entente/shared/ids';
import { gainOf } from './graph-input.ts';
import type { HeardSound, HeardSounds } from './heard-sounds.ts';
import { mixFor, type Listening } from './mix.ts';
import { removeElement, soundElement } from './sound-element.ts';
import type { SoundOutput, SoundOutputOptions } from './sound-output.ts';

/** Every sound through an element of its own, for browsers without an audio graph: mixed by volume, and unguarded. */
export class ElementOutput implements SoundOutput {
  readonly #elements = new Map<SubscriptionId, HTMLAudioElement>();
  readonly #onBlocked: (isBlocked: boolean) => void;
  #sounds: HeardSounds = new Map();
  #listening: Listening;
  #loudspeakerId: string;

  constructor({ listening, loudspeakerId, onBlocked }: SoundOutputOptions) {
    this.#listening = listening;
    this.#loudspeakerId = loudspeakerId;
    this.#onBlocked = onBlocked;
  }

  play(sounds: HeardSounds): void {
    this.#sounds = sounds;
    for (const [id, element] of this.#elements) {
      if (sounds.has(id)) continue;
      removeElement(element);
      this.#elements.delete(id);
    }
    for (const [id, sound] of sounds) if (!this.#elements.has(id)) this.#add(id, sound);
    this.#weigh();
  }

  listen(listening: Listening): void {
    this.#listening = listening;
    this.#weigh();
  }

  choose(loudspeakerId: string): void {
    this.#loudspeakerId = loudspeakerId;
    for (const element of this.#elements.values()) this.#route(element);
  }

  takeFullScaleFor(): void {
    // Nothing is limited here.
  }

  async unblock(): Promise<void> {
    this.#onBlocked(false);
    await Promise.all(Array.from(this.#elements.values(), (element) => this.#start(element)));
  }

  close(): void {
    this.play(new Map());
  }

  #add(id: SubscriptionId, sound: HeardSound): void {
    const element = soundElement(id, sound, { muted: false });
    this.#route(element);
    this.#elements.set(id, element);
    void this.#start(element);
  }

  #weigh(): void {
    const mix = mixFor(this.#listening);
    for (const [id, { as }] of this.#sounds) {
      const element = this.#elements.get(id);
      if (element !== undefined) element.volume = Math.min(1, gainOf(as, mix) * mix.volume);
    }
  }

  #route(element: HTMLAudioElement): void {
    if (!('setSinkId' in element) || element.sinkId === this.#loudspeakerId) return;
    element.setSinkId(this.#loudspeakerId).catch(() => {
      // The device is gone: the system's own loudspeaker plays on.
    });
  }

  async #start(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#onBlocked(true);
    }
  }
}
