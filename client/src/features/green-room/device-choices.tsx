import { Camera, Mic, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceLists, MediaDevice } from '../../media/device-list.ts';
import type { Preferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { toasts } from '../../ui/toasts.ts';
import { deviceChosen, deviceOptions } from '../../views/device-options.ts';
import styles from './green-room.module.css';

export interface DeviceChoicesProps {
  readonly lists: DeviceLists;
  readonly chosen: Preferences;
  /** The devices in use, where the browser chose them itself. */
  readonly inUse: { readonly microphone: string | undefined; readonly camera: string | undefined };
  readonly onMicrophone: (id: string) => void;
  readonly onCamera: (id: string) => void;
  readonly onLoudspeaker: (id: string) => void;
  readonly playTestTone: () => Promise<void>;
  readonly maySend?: boolean;
}

/** Which microphone, camera and loudspeaker. */
export function DeviceChoices({ lists, chosen, inUse, maySend = true, ...on }: DeviceChoicesProps) {
  const { t } = useTranslation();
  const [isPlaying, setPlaying] = useState(false);
  const options = (devices: readonly MediaDevice[], numbered: (number: number) => string) =>
    deviceOptions(devices, { bySystem: t('greenRoom.systemDefault'), numbered });

  const test = async (): Promise<void> => {
    setPlaying(true);
    try {
      await on.playTestTone();
    } catch {
      toasts.show({ tone: 'warn', title: t('greenRoom.testSoundFailed') });
    }
    setPlaying(false);
  };

  return (
    <div className={styles['choices']}>
      {maySend && (
        <>
          <Select
            label={t('greenRoom.microphoneDevice')}
            icon={Mic}
            options={options(lists.microphones, (number) => t('greenRoom.numberedMicrophone', { number }))}
            value={deviceChosen(lists.microphones, [inUse.microphone, chosen.microphoneId])}
            onChange={on.onMicrophone}
          />
          <Select
            label={t('greenRoom.cameraDevice')}
            icon={Camera}
            options={options(lists.cameras, (number) => t('greenRoom.numberedCamera', { number }))}
            value={deviceChosen(lists.cameras, [inUse.camera, chosen.cameraId])}
            onChange={on.onCamera}
          />
        </>
      )}
      <div className={styles['sound']}>
        <Select
          label={t('greenRoom.loudspeaker')}
          icon={Volume2}
          options={options(lists.loudspeakers, (number) => t('greenRoom.numberedLoudspeaker', { number }))}
          value={deviceChosen(lists.loudspeakers, [chosen.loudspeakerId])}
          onChange={on.onLoudspeaker}
          isDisabled={!lists.canChooseLoudspeaker}
          {...(lists.canChooseLoudspeaker ? {} : { description: t('greenRoom.loudspeakerBySystem') })}
        />
        <Button
          label={isPlaying ? t('greenRoom.testSoundPlaying') : t('greenRoom.testSound')}
          isPending={isPlaying}
          onPress={() => void test()}
        />
      </div>
    </div>
  );
}
