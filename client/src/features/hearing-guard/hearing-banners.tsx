import { useTranslation } from 'react-i18next';
import type { IncidentKind } from '@entente/shared/acoustic-incident';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

export interface DoseBannerProps {
  readonly onTurnDown: () => void;
}

/** It has been loud for a minute: rest for the ear. */
export function DoseBanner({ onTurnDown }: DoseBannerProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="warn" action={<Button label={t('hearing.turnDown')} onPress={onTurnDown} />}>
      <strong>{t('hearing.doseTitle')}</strong> {t('hearing.dose')}
    </Banner>
  );
}

export interface IncidentBannerProps {
  readonly kind: IncidentKind;
  /** Whose microphone, or which language's channel; null if that is not known. */
  readonly from: string | null;
  readonly onClose: () => void;
}

/** A dangerous sound was kept from the ear: why it was silent for a moment. */
export function IncidentBanner({ kind, from, onClose }: IncidentBannerProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="info" action={<Button label={t('app.close')} onPress={onClose} />}>
      {t(`hearing.incident.${kind}`)} {from !== null && t('hearing.incident.from', { name: from })}
    </Banner>
  );
}
