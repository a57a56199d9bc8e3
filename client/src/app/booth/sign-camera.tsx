import { Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from '../../ui/toggle-button.tsx';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';

/** The camera of a sign-language interpreter: on air it is the channel. */
export function SignCamera({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const { camera } = seat.own;
  const { isOpen } = useStore(camera.state);
  return (
    <ToggleButton
      label={t('stage.camera')}
      hideLabel
      icon={VideoOff}
      selectedIcon={Video}
      isSelected={isOpen}
      onChange={(open) => {
        if (open) void camera.open();
        else camera.close();
      }}
    />
  );
}
