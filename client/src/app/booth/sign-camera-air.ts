import type { OwnSource } from '../../media/own-source.ts';

/**
 * The camera of a booth of pictures. It is opened to go on air, or where one may be put on air at any moment, so that the
 * picture is there before it is needed; where it was opened for that alone, it closes after it.
 */
export class SignCameraAir {
  readonly #camera: OwnSource;
  #isNeeded = false;
  #wasOpened = false;

  constructor(camera: OwnSource) {
    this.#camera = camera;
  }

  /** Opens it, or waits until it is open; whether there is a picture to be seen. */
  async open(): Promise<boolean> {
    if (!this.#camera.state.get().isOpen) this.#wasOpened = true;
    if (!this.#isSeen) await this.#camera.open();
    // One that could not be opened is not one's own to close.
    if (!this.#isSeen) this.#wasOpened = false;
    return this.#isSeen;
  }

  /** What the room says now: on air, or about to be. */
  know(isNeeded: boolean): void {
    if (isNeeded === this.#isNeeded) return;
    this.#isNeeded = isNeeded;
    if (isNeeded) void this.open();
    else this.close();
  }

  get #isSeen(): boolean {
    return this.#camera.state.get().isOpen && this.#camera.track !== null;
  }

  close(): void {
    this.#isNeeded = false;
    if (!this.#wasOpened) return;
    this.#wasOpened = false;
    this.#camera.close();
  }
}
