import { useCallback, useEffect, useState } from 'react';
import type { DeviceChoicesProps } from '../features/green-room/device-choices.tsx';
import type { OwnPreviewProps } from '../features/green-room/own-preview.tsx';
import type { OwnSource } from '../media/own-source.ts';
import { watchSilence } from '../media/silence-watch.ts';
import { watchLevel } from '../media/sound-level.ts';
import { playTestTone } from '../media/test-tone.ts';
import { browserFamily } from '../views/browser-family.ts';
import type { SeatBasis } from './seat-basis.ts';
import { useStore } from './use-store.ts';
import { warmUp } from './warm-up.ts';

const turn = (source: OwnSource, isOpen: boolean): void => {
  if (isOpen) void source.open();
  else source.close();
};

const deviceOf = (source: OwnSource): string | undefined => source.track?.getSettings().deviceId;

/** One's own devices at this seat, as the green room and the lobby show them. */
export function useDevices(seat: SeatBasis): {
  readonly preview: OwnPreviewProps;
  readonly devices: DeviceChoicesProps;
} {
  const { microphone, camera } = seat.own;
  const microphoneState = useStore(microphone.state);
  const cameraState = useStore(camera.state);
  const chosen = useStore(seat.preferences);
  const lists = useStore(seat.devices.lists);
  const [silentTrack, setSilentTrack] = useState<MediaStreamTrack | null>(null);
  const track = microphoneState.capture.at === 'live' ? microphoneState.capture.track : null;
  useEffect(() => {
    if (track === null) return;
    return watchSilence(track, (isSilent) => {
      setSilentTrack(isSilent ? track : null);
    });
  }, [track]);
  const level = useCallback(
    (onLevel: (level: number) => void) => watchLevel(microphone.state, onLevel),
    [microphone],
  );
  return {
    preview: {
      microphone: microphoneState,
      camera: cameraState,
      browser: browserFamily(navigator.userAgent),
      isSilent: track !== null && silentTrack === track,
      onMicrophone: (isOpen) => {
        turn(microphone, isOpen);
      },
      onCamera: (isOpen) => {
        turn(camera, isOpen);
      },
      onRetry: () => {
        warmUp(seat);
      },
      watchLevel: level,
    },
    devices: {
      lists,
      chosen,
      inUse: { microphone: deviceOf(microphone), camera: deviceOf(camera) },
      onMicrophone: (microphoneId) => {
        seat.preferences.choose({ microphoneId });
        void microphone.reselect();
      },
      onCamera: (cameraId) => {
        seat.preferences.choose({ cameraId });
        void camera.reselect();
      },
      onLoudspeaker: (loudspeakerId) => {
        seat.preferences.choose({ loudspeakerId });
      },
      playTestTone: () => playTestTone(chosen.loudspeakerId ?? ''),
    },
  };
}
