import type { GuestRecord } from '@entente/shared/room/records';
import { Shield, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from '../../ui/toggle-button.tsx';

export interface TrustToggleProps {
  readonly guest: GuestRecord;
  readonly onTrust: (guest: GuestRecord, trusted: boolean) => void;
}

/** Whether this person enters without waiting; nothing where that decides nothing. */
export function TrustToggle({ guest, onTrust }: TrustToggleProps) {
  const { t } = useTranslation();
  const { name, trusted } = guest;
  if (trusted === undefined) return null;
  return (
    <ToggleButton
      hideLabel
      label={t('door.trust', { name })}
      state={trusted ? t('door.entersDirectly') : t('door.waits')}
      icon={Shield}
      selectedIcon={ShieldCheck}
      isSelected={trusted}
      onChange={(isTrusted) => {
        onTrust(guest, isTrusted);
      }}
    />
  );
}
