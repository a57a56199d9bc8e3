import { useCallback, useEffect, useState } from 'react';
import { GreenRoom } from '../features/green-room/green-room.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { watchLevel } from '../media/sound-level.ts';
import { playTestTone } from '../media/test-tone.ts';
import type { OwnSource } from '../media/own-source.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

const turn = (source: OwnSource, isOpen: boolean): void => {
  if (isOpen) void source.open();
  else source.close();
};

const deviceOf = (source: OwnSource): string | undefined => source.track?.getSettings().deviceId;

/** The green room, at this seat. */
export function GreenRoomDoor({ seat }: { readonly seat: Seat }) {
  const errorText = useErrorText();
  const { microphone, camera } = seat.own;
  const microphoneState = useStore(microphone.state);
  const cameraState = useStore(camera.state);
  const chosen = useStore(seat.preferences);
  const lists = useStore(seat.devices.lists);
  const [isJoining, setJoining] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    seat.warmUp();
  }, [seat]);
  const level = useCallback(
    (onLevel: (level: number) => void) => watchLevel(microphone.state, onLevel),
    [microphone],
  );

  const join = async (): Promise<void> => {
    setJoining(true);
    setProblem(null);
    const entered = await seat.enter();
    setJoining(false);
    if (!entered.ok) setProblem(errorText(entered.error));
  };

  return (
    <GreenRoom
      meeting={seat.grant.meeting}
      you={seat.grant.you}
      preview={{
        microphone: microphoneState,
        camera: cameraState,
        onMicrophone: (isOpen) => {
          turn(microphone, isOpen);
        },
        onCamera: (isOpen) => {
          turn(camera, isOpen);
        },
        onRetry: () => {
          seat.warmUp();
        },
        watchLevel: level,
      }}
      devices={{
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
      }}
      listenTo={chosen.listenTo ?? 'floor'}
      onListenTo={(listenTo) => {
        seat.preferences.choose({ listenTo });
      }}
      onJoin={() => void join()}
      isJoining={isJoining}
      problem={problem}
    />
  );
}
