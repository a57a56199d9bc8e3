import { DoorOpen, Undo2, Volume1, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';

export interface RoomControlsProps {
  readonly room: 'plenary' | 'caucus' | 'corridor';
  readonly mayWithdraw: boolean;
  /** Whether the plenary's sound is in the back; only a caucus has it. */
  readonly background: boolean;
  readonly onWithdraw: () => void;
  readonly onReturn: () => void;
  readonly onBackground: (wanted: boolean) => void;
}

/** *Caucus* in the plenary; *Return to plenary* in a side room, with the plenary's sound in a caucus. */
export function RoomControls(props: RoomControlsProps) {
  const { t } = useTranslation();
  const { room, mayWithdraw, background, onWithdraw, onReturn, onBackground } = props;
  if (room === 'plenary')
    return mayWithdraw ? <Button label={t('rooms.caucus')} icon={DoorOpen} onPress={onWithdraw} /> : null;
  return (
    <>
      {room === 'caucus' && (
        <ToggleButton
          label={t('rooms.background')}
          state={background ? t('rooms.backgroundOn') : t('rooms.backgroundOff')}
          hideLabel
          icon={VolumeX}
          selectedIcon={Volume1}
          isSelected={background}
          onChange={onBackground}
        />
      )}
      <Button label={t('rooms.return')} icon={Undo2} variant="primary" onPress={onReturn} />
    </>
  );
}
