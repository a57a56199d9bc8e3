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

  /** Opens it; whether there is a picture to be seen. */
  async open(): Promise<boolean> {
    if (!this.#camera.state.get().isOpen) {
      this.#wasOpened = true;
      await this.#camera.open();
    }
    return this.#camera.track !== null;
  }

  /** What the room says now: on air, or about to be. */
  know(isNeeded: boolean): void {
    if (isNeeded === this.#isNeeded) return;
    this.#isNeeded = isNeeded;
    if (isNeeded) void this.open();
    else this.close();
  }

  close(): void {
    this.#isNeeded = false;
    if (!this.#wasOpened) return;
    this.#wasOpened = false;
    this.#camera.close();
  }
}
