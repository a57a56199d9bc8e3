import { ParticipantId, type SubscriptionId } from '@entente/shared/ids';
import { createStore, type Store } from '../stores/store.ts';
import type { RemoteSourceMap } from './remote-sources.ts';

/**
 * Plays every remote microphone through an element of its own, which no screen can take away by rendering. `blocked`:
 * the browser waits for a gesture of the reader before it lets anything be heard.
 */
export class AudioOutput {
  readonly #elements = new Map<SubscriptionId, HTMLAudioElement>();
  readonly #blocked = createStore(false);
  #loudspeakerId = '';
  #volumeOf: (participantId: ParticipantId) => number = () => 1;

  get blocked(): Store<boolean> {
    return this.#blocked;
  }

  /** Plays exactly the microphones among `sources`. */
  play(sources: RemoteSourceMap): void {
    for (const [id, element] of this.#elements) {
      if (sources.has(id)) continue;
      element.srcObject = null;
      element.remove();
      this.#elements.delete(id);
    }
    for (const [id, { source, participantId, stream }] of sources)
      if (source === 'microphone' && !this.#elements.has(id)) this.#add(id, participantId, stream);
  }

  /** How loud each person is played, 0 to 1: those of the plenary are low in the back of a caucus. */
  balance(volumeOf: (participantId: ParticipantId) => number): void {
    this.#volumeOf = volumeOf;
    for (const element of this.#elements.values()) this.#weigh(element);
  }

  /** Chooses the loudspeaker; an empty id is the system's own. A browser that cannot choose goes on as it was. */
  choose(loudspeakerId: string): void {
    this.#loudspeakerId = loudspeakerId;
    for (const element of this.#elements.values()) this.#route(element);
  }

  /** To be called from a gesture of the reader. */
  async unblock(): Promise<void> {
    this.#blocked.set(false);
    await Promise.all(Array.from(this.#elements.values(), (element) => this.#start(element)));
  }

  close(): void {
    this.play(new Map());
  }

  #add(id: SubscriptionId, participantId: ParticipantId, stream: MediaStream): void {
    const element = document.createElement('audio');
    element.dataset['participant'] = participantId;
    element.dataset['source'] = 'microphone';
    element.autoplay = true;
    element.hidden = true;
    element.srcObject = stream;
    this.#weigh(element);
    this.#route(element);
    document.body.append(element);
    this.#elements.set(id, element);
    void this.#start(element);
  }

  #weigh(element: HTMLAudioElement): void {
    const { participant } = element.dataset;
    if (participant !== undefined) element.volume = this.#volumeOf(ParticipantId.parse(participant));
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
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#blocked.set(true);
    }
  }
}
