import { Mic, MicOff, MonitorUp, Radio, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';
import { shortcuts } from '../../views/shortcuts.ts';

export interface Switch {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export interface ControlsProps {
  readonly own: { readonly microphone: Switch; readonly camera: Switch };
  /** The pointer or the focus is at the microphone. */
  readonly onNearMicrophone?: () => void;
  /** Push-to-talk, for who has chosen it: the microphone is open from `onHold` to `onRelease`. */
  readonly talk: { readonly onHold: () => void; readonly onRelease: () => void } | null;
}

/** What is at hand in the chamber of who may send: one's own microphone and camera. */
export function Controls({ own, talk, onNearMicrophone }: ControlsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ToggleButton
        label={t('stage.microphone')}
        state={own.microphone.isOpen ? t('stage.microphoneOpen') : t('stage.microphoneClosed')}
        tone="live"
        icon={MicOff}
        selectedIcon={Mic}
        keyShortcut={shortcuts.microphone}
        isSelected={own.microphone.isOpen}
        onChange={own.microphone.onChange}
        {...(onNearMicrophone === undefined ? {} : { onApproach: onNearMicrophone })}
      />
      {talk !== null && (
        <Button
          label={t('view.holdToTalk')}
          icon={Radio}
          onPressStart={talk.onHold}
          onPressEnd={talk.onRelease}
        />
      )}
      <ToggleButton
        label={t('stage.camera')}
        state={own.camera.isOpen ? t('stage.cameraOpen') : t('stage.cameraClosed')}
        hideLabel
        icon={VideoOff}
        selectedIcon={Video}
        keyShortcut={shortcuts.camera}
        isSelected={own.camera.isOpen}
        onChange={own.camera.onChange}
      />
    </>
  );
}

/** *Share screen*: a window or the whole screen, for all to see. */
export function ShareScreen({ screen }: { readonly screen: Switch }) {
  const { t } = useTranslation();
  return (
    <ToggleButton
      label={t('stage.shareScreen')}
      {...(screen.isOpen ? { state: t('stage.sharing') } : {})}
      hideLabel
      icon={MonitorUp}
      keyShortcut={shortcuts.screen}
      isSelected={screen.isOpen}
      onChange={screen.onChange}
    />
  );
}
