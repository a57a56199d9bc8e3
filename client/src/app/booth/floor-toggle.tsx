import { useTranslation } from 'react-i18next';
import { PressButton } from '../../features/booth/press-button.tsx';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';

export interface FloorToggleProps {
  readonly seat: Seat;
  readonly isDisabled: boolean;
  readonly onFloor: () => void;
}

/** *Speak on the floor*, as for consecutive interpretation: heard by the whole room, and no channel. */
export function FloorToggle({ seat, isDisabled, onFloor }: FloorToggleProps) {
  const { t } = useTranslation();
  const { isOpen } = useStore(seat.own.microphone.state);
  return (
    <PressButton
      label={t('booth.speakOnFloor')}
      detail={isOpen ? t('booth.onFloor') : undefined}
      keyHint="F"
      size="small"
      isOverVideo
      isPressed={isOpen}
      stands={isOpen}
      isDisabled={isDisabled}
      onPress={onFloor}
    />
  );
}
