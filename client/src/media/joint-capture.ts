import { err, ok } from '@entente/shared/result';
import {
  captureDevice,
  constraints,
  type CaptureDevices,
  type Captured,
  type Chosen,
  type DeviceSource,
} from './capture.ts';

export interface JointCaptureOptions {
  readonly devices: CaptureDevices | undefined;
  readonly chosen: (source: DeviceSource) => Chosen;
}

/**
 * Captures microphone and camera. Those that are asked for in the same moment are one question of the browser's instead
 * of two; if that fails, each is tried by itself, for a machine may have one and not the other.
 */
export class JointCapture {
  readonly #options: JointCaptureOptions;
  #asked = new Map<DeviceSource, (captured: Captured) => void>();

  constructor(options: JointCaptureOptions) {
    this.#options = options;
  }

  capture(source: DeviceSource): Promise<Captured> {
    return new Promise((resolve) => {
      if (this.#asked.size === 0) queueMicrotask(() => void this.#open());
      // Who asked for the same in the same moment asks no more.
      this.#asked.get(source)?.(err('cancelled'));
      this.#asked.set(source, resolve);
    });
  }

  async #open(): Promise<void> {
    const asked = this.#asked;
    this.#asked = new Map();
    if (asked.size > 1 && (await this.#together(asked))) return;
    const { devices, chosen } = this.#options;
    for (const [source, resolve] of asked) resolve(await captureDevice(devices, source, chosen(source)));
  }

  async #together(asked: ReadonlyMap<DeviceSource, (captured: Captured) => void>): Promise<boolean> {
    const { devices, chosen } = this.#options;
    try {
      const stream = await devices?.getUserMedia({
        ...constraints('microphone', chosen('microphone')),
        ...constraints('camera', chosen('camera')),
      });
      const [microphone] = stream?.getAudioTracks() ?? [];
      const [camera] = stream?.getVideoTracks() ?? [];
      if (microphone === undefined || camera === undefined) return false;
      asked.get('microphone')?.(ok(microphone));
      asked.get('camera')?.(ok(camera));
      return true;
    } catch {
      return false;
    }
  }
}
