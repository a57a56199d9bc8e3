import { Camera, Mic, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceLists, MediaDevice } from '../../media/device-list.ts';
import type { Preferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { toasts } from '../../ui/toasts.ts';
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

/** The system's own choice, for browsers that do not name it as a device of its own. */
const bySystem = 'system';

/** Which microphone, camera and loudspeaker. */
export function DeviceChoices({ lists, chosen, inUse, maySend = true, ...on }: DeviceChoicesProps) {
  const { t } = useTranslation();
  const [isPlaying, setPlaying] = useState(false);
  const options = (
    devices: readonly MediaDevice[],
    name: (number: number) => string,
  ): SelectOption<string>[] =>
    devices.length === 0
      ? [{ id: bySystem, label: t('greenRoom.systemDefault') }]
      : devices.map(({ id, label }, index) => ({ id, label: label === '' ? name(index + 1) : label }));
  const valueOf = (devices: readonly MediaDevice[], ...ids: (string | undefined)[]): string =>
    ids.find((id) => devices.some((device) => device.id === id)) ?? devices[0]?.id ?? bySystem;

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
            value={valueOf(lists.microphones, inUse.microphone, chosen.microphoneId)}
            onChange={on.onMicrophone}
          />
          <Select
            label={t('greenRoom.cameraDevice')}
            icon={Camera}
            options={options(lists.cameras, (number) => t('greenRoom.numberedCamera', { number }))}
            value={valueOf(lists.cameras, inUse.camera, chosen.cameraId)}
            onChange={on.onCamera}
          />
        </>
      )}
      <div className={styles['sound']}>
        <Select
          label={t('greenRoom.loudspeaker')}
          icon={Volume2}
          options={options(lists.loudspeakers, (number) => t('greenRoom.numberedLoudspeaker', { number }))}
          value={valueOf(lists.loudspeakers, chosen.loudspeakerId)}
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
