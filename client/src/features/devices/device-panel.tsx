import { Camera, Mic, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceLists } from '../../media/device-list.ts';
import type { Preferences } from '../../stores/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { deviceChosen, deviceOptions } from '../../views/device-options.ts';
import styles from './device-panel.module.css';

/** What this panel may change of the preferences. */
export type DeviceChange = Pick<
  Preferences,
  'microphoneId' | 'cameraId' | 'loudspeakerId' | 'suppressesNoise' | 'pushesToTalk' | 'hidesOwnPicture'
>;

export interface DevicePanelProps {
  readonly lists: DeviceLists;
  readonly chosen: DeviceChange;
  /** The devices in use, where the browser chose them itself. */
  readonly inUse: { readonly microphone: string | undefined; readonly camera: string | undefined };
  readonly maySend: boolean;
  readonly onChange: (change: DeviceChange) => void;
}

/** Devices and view, to be changed while one talks. */
export function DevicePanel({ lists, chosen, inUse, maySend, onChange }: DevicePanelProps) {
  const { t } = useTranslation();
  const system = t('greenRoom.systemDefault');
  return (
    <div className={styles['panel']}>
      {maySend && (
        <>
          <Select
            label={t('greenRoom.microphoneDevice')}
            icon={Mic}
            options={deviceOptions(lists.microphones, {
              bySystem: system,
              numbered: (number) => t('greenRoom.numberedMicrophone', { number }),
            })}
            value={deviceChosen(lists.microphones, [inUse.microphone, chosen.microphoneId])}
            onChange={(microphoneId) => {
              onChange({ microphoneId });
            }}
          />
          <Select
            label={t('greenRoom.cameraDevice')}
            icon={Camera}
            options={deviceOptions(lists.cameras, {
              bySystem: system,
              numbered: (number) => t('greenRoom.numberedCamera', { number }),
            })}
            value={deviceChosen(lists.cameras, [inUse.camera, chosen.cameraId])}
            onChange={(cameraId) => {
              onChange({ cameraId });
            }}
          />
        </>
      )}
      <Select
        label={t('greenRoom.loudspeaker')}
        icon={Volume2}
        options={deviceOptions(lists.loudspeakers, {
          bySystem: system,
          numbered: (number) => t('greenRoom.numberedLoudspeaker', { number }),
        })}
        value={deviceChosen(lists.loudspeakers, [chosen.loudspeakerId])}
        onChange={(loudspeakerId) => {
          onChange({ loudspeakerId });
        }}
        isDisabled={!lists.canChooseLoudspeaker}
        {...(lists.canChooseLoudspeaker ? {} : { description: t('greenRoom.loudspeakerBySystem') })}
      />
      {maySend && (
        <>
          <Switch
            label={t('view.noise')}
            description={t('view.noiseHint')}
            isSelected={chosen.suppressesNoise ?? true}
            onChange={(suppressesNoise) => {
              onChange({ suppressesNoise });
            }}
          />
          <Switch
            label={t('view.pushToTalk')}
            description={t('view.pushToTalkHint')}
            isSelected={chosen.pushesToTalk ?? false}
            onChange={(pushesToTalk) => {
              onChange({ pushesToTalk });
            }}
          />
          <Switch
            label={t('view.hideOwn')}
            description={t('view.hideOwnHint')}
            isSelected={chosen.hidesOwnPicture ?? false}
            onChange={(hidesOwnPicture) => {
              onChange({ hidesOwnPicture });
            }}
          />
        </>
      )}
    </div>
  );
}
