import { ownSources, type OwnSources } from '../media/own-sources.ts';
import type { Emitter } from '../stores/emitter.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import type { SeatEvents } from './seat-events.ts';

/** What one can send from this machine, by the devices and settings that were chosen on it. */
export function seatSources(preferences: PreferenceStore, events: Emitter<SeatEvents>): OwnSources {
  return ownSources({
    devices: (navigator as { mediaDevices?: MediaDevices }).mediaDevices,
    chosen: (source) => {
      const { microphoneId, cameraId, suppressesNoise } = preferences.get();
      return source === 'microphone' ? { deviceId: microphoneId, suppressesNoise } : { deviceId: cameraId };
    },
    onDeviceLost: (kind) => {
      events.emit('device-lost', { kind });
    },
  });
}
