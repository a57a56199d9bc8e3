import { captureDevice } from '../../media/capture.ts';
import { OwnSource } from '../../media/own-source.ts';
import type { PreferenceStore } from '../../stores/preferences.ts';

/** The microphone of a console: the device that was chosen in the green room, apart from that of the floor. */
export function boothSource(preferences: PreferenceStore, onDeviceLost: () => void): OwnSource<'booth'> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  return new OwnSource({
    kind: 'booth',
    capture: () => {
      const { microphoneId, suppressesNoise } = preferences.get();
      return captureDevice(mediaDevices, 'microphone', { deviceId: microphoneId, suppressesNoise });
    },
    onDeviceLost,
  });
}
