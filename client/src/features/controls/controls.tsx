import { Mic, MicOff, MonitorUp, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from '../../ui/toggle-button.tsx';

export interface Switch {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export interface ControlsProps {
  readonly own: { readonly microphone: Switch; readonly camera: Switch; readonly screen: Switch };
  readonly canShare: boolean;
}

/** What is at hand in the chamber of who may send: one's own microphone, camera and screen. */
export function Controls({ own, canShare }: ControlsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ToggleButton
        label={t('stage.microphone')}
        state={own.microphone.isOpen ? t('stage.microphoneOpen') : t('stage.microphoneClosed')}
        tone="live"
        icon={MicOff}
        selectedIcon={Mic}
        keyShortcut="m"
        isSelected={own.microphone.isOpen}
        onChange={own.microphone.onChange}
      />
      <ToggleButton
        label={t('stage.camera')}
        state={own.camera.isOpen ? t('stage.cameraOpen') : t('stage.cameraClosed')}
        hideLabel
        icon={VideoOff}
        selectedIcon={Video}
        keyShortcut="v"
        isSelected={own.camera.isOpen}
        onChange={own.camera.onChange}
      />
      {canShare && (
        <ToggleButton
          label={t('stage.shareScreen')}
          {...(own.screen.isOpen ? { state: t('stage.sharing') } : {})}
          hideLabel
          icon={MonitorUp}
          isSelected={own.screen.isOpen}
          onChange={own.screen.onChange}
        />
      )}
    </>
  );
}
