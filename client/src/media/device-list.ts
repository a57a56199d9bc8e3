import { createStore, type Store } from '../stores/store.ts';

export interface MediaDevice {
  readonly id: string;
  /** Empty until the reader has given permission. */
  readonly label: string;
}

export interface DeviceLists {
  readonly microphones: readonly MediaDevice[];
  readonly cameras: readonly MediaDevice[];
  readonly loudspeakers: readonly MediaDevice[];
  /** Whether this browser lets the page choose the loudspeaker. */
  readonly canChooseLoudspeaker: boolean;
}

const none: DeviceLists = { microphones: [], cameras: [], loudspeakers: [], canChooseLoudspeaker: false };

/** The devices of this machine, followed as they are plugged and unplugged. */
export class DeviceList {
  readonly #devices: MediaDevices | undefined;
  readonly #lists = createStore(none);
  readonly #listening = new AbortController();

  constructor(devices: MediaDevices | undefined) {
    this.#devices = devices;
    devices?.addEventListener('devicechange', () => void this.refresh(), { signal: this.#listening.signal });
    void this.refresh();
  }

  get lists(): Store<DeviceLists> {
    return this.#lists;
  }

  /** Asks the browser anew: labels are told only after permission. */
  async refresh(): Promise<void> {
    const found = await this.#devices?.enumerateDevices().catch(() => []);
    if (found === undefined || this.#listening.signal.aborted) return;
    const of = (kind: MediaDeviceKind): MediaDevice[] =>
      found
        .filter((device) => device.kind === kind && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    this.#lists.set({
      microphones: of('audioinput'),
      cameras: of('videoinput'),
      loudspeakers: of('audiooutput'),
      canChooseLoudspeaker: 'setSinkId' in HTMLMediaElement.prototype,
    });
  }

  close(): void {
    this.#listening.abort();
  }
}
