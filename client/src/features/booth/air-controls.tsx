import { useTranslation } from 'react-i18next';
import styles from './air-controls.module.css';
import { HoldButton } from './hold-button.tsx';
import { KeyCap } from './key-cap.tsx';

export interface AirButtonProps {
  /** `mate`: somebody else of the booth is on air. */
  readonly air: 'off' | 'own' | 'mate';
  readonly changing: 'on' | 'off' | null;
  /** On air, and silent here: coughing, or going off. */
  readonly isSilent: boolean;
  /** A booth of pictures: the camera goes on air. */
  readonly isPicture?: boolean;
  /** Who is on air: another of the booth, or one of several at this console. */
  readonly name: string | null;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** *On air*. The one red thing of the console, and red for nothing else. */
export function AirButton({
  air,
  changing,
  isSilent,
  isPicture = false,
  name,
  isDisabled,
  onPress,
}: AirButtonProps) {
  const { t } = useTranslation();
  const state =
    changing !== null
      ? t(`booth.air.going.${changing}`)
      : air === 'own'
        ? isSilent
          ? t(isPicture ? 'booth.air.unseen' : 'booth.air.silent')
          : name
        : air === 'mate'
          ? t('booth.air.mate', { name: name ?? '' })
          : t('booth.air.off');
  return (
    <button
      type="button"
      className={styles['air']}
      aria-pressed={air === 'own'}
      aria-keyshortcuts="Space"
      {...(state === null ? {} : { 'aria-description': state })}
      data-changing={changing ?? undefined}
      data-muted={(air === 'own' && isSilent) || undefined}
      disabled={isDisabled}
      onClick={onPress}
    >
      <span>
        {t('booth.air.title')}
        {/* Drawn by the style sheet, so that the name of the button stays what it is. */}
        <small aria-hidden data-text={state ?? ''} />
      </span>
      <KeyCap>{t('help.space')}</KeyCap>
    </button>
  );
}

export interface CoughButtonProps {
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
}

/** *Cough*: silence for as long as it is held. */
export function CoughButton({ isHeld, onHold }: CoughButtonProps) {
  const { t } = useTranslation();
  return <HoldButton label={t('booth.cough')} keyHint="C" isHeld={isHeld} onHold={onHold} />;
}
