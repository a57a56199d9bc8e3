import { removeElement } from './sound-element.ts';

/** What newer browsers can do (Audio Output Devices API). */
interface Choosing {
  readonly sinkId?: string | object;
  readonly setSinkId?: (id: string) => Promise<void>;
}

/**
 * The loudspeaker of a context. Where the context itself cannot choose, an element plays its sound once a loudspeaker has been chosen;
 * before, it goes the shorter way.
 */
export class OutputDevice {
  readonly #context: AudioContext & Choosing;
  readonly #output: AudioNode;
  #element: HTMLAudioElement | null = null;

  constructor(context: AudioContext, output: AudioNode) {
    this.#context = context;
    this.#output = output;
    output.connect(context.destination);
  }

  choose(id: string): void {
    const { setSinkId } = this.#context;
    if (setSinkId === undefined) this.#chooseByElement(id);
    else if (this.#context.sinkId !== id)
      setSinkId.call(this.#context, id).catch(() => {
        // The device is gone: the system's own loudspeaker plays on.
      });
  }

  /** Sets out an element that is in the way, if there is one; false where the browser waits for a gesture. */
  async play(): Promise<boolean> {
    try {
      await this.#element?.play();
      return true;
    } catch (error) {
      return !(error instanceof DOMException && error.name === 'NotAllowedError');
    }
  }

  close(): void {
    if (this.#element !== null) removeElement(this.#element);
    this.#element = null;
  }

  #chooseByElement(id: string): void {
    if (this.#element === null) {
      if (id === '' || !('setSinkId' in HTMLMediaElement.prototype)) return;
      this.#element = this.#detour();
    }
    this.#element.setSinkId(id).catch(() => {
      // As above.
    });
  }

  #detour(): HTMLAudioElement {
    const end = new MediaStreamAudioDestinationNode(this.#context, { channelCount: 1 });
    this.#output.disconnect();
    this.#output.connect(end);
    const element = document.createElement('audio');
    element.hidden = true;
    element.srcObject = end.stream;
    document.body.append(element);
    return element;
  }
}
