import { DoorOpen, Undo2, Volume1, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';

export interface RoomControlsProps {
  readonly room: 'plenary' | 'caucus' | 'corridor';
  readonly mayWithdraw: boolean;
  readonly onWithdraw: () => void;
  readonly onReturn: () => void;
}

/** *Caucus* in the plenary; *Return to plenary* in a side room. */
export function RoomControls({ room, mayWithdraw, onWithdraw, onReturn }: RoomControlsProps) {
  const { t } = useTranslation();
  if (room !== 'plenary')
    return <Button label={t('rooms.return')} icon={Undo2} variant="primary" onPress={onReturn} />;
  return mayWithdraw ? <Button label={t('rooms.caucus')} icon={DoorOpen} onPress={onWithdraw} /> : null;
}

export interface PlenarySoundProps {
  readonly room: RoomControlsProps['room'];
  /** Whether it is in the back now. */
  readonly isOn: boolean;
  readonly onChange: (wanted: boolean) => void;
}

/** *Plenary sound*, low in the back; only a caucus has it. */
export function PlenarySound({ room, isOn, onChange }: PlenarySoundProps) {
  const { t } = useTranslation();
  if (room !== 'caucus') return null;
  return (
    <ToggleButton
      label={t('rooms.background')}
      state={isOn ? t('rooms.backgroundOn') : t('rooms.backgroundOff')}
      hideLabel
      icon={VolumeX}
      selectedIcon={Volume1}
      isSelected={isOn}
      onChange={onChange}
    />
  );
}
