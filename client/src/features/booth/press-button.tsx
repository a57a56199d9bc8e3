import { KeyCap } from './key-cap.tsx';
import styles from './press.module.css';

export interface PressButtonProps {
  readonly label: string;
  readonly keyHint?: string;
  /** A second line: what stands now. */
  readonly detail?: string | undefined;
  /** Of what is switched. */
  readonly isPressed?: boolean;
  /** Amber: it stands, and others see it. */
  readonly stands?: boolean;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'large' | 'small';
  /** Lies on a picture. */
  readonly isOverVideo?: boolean;
  readonly onPress: () => void;
}

/** A deed of the console, with its key. */
export function PressButton({
  label,
  keyHint,
  detail,
  isPressed,
  stands = false,
  isPrimary = false,
  isDisabled = false,
  size = 'large',
  isOverVideo = false,
  onPress,
}: PressButtonProps) {
  return (
    <button
      type="button"
      className={styles['press']}
      data-size={size}
      data-stands={stands || undefined}
      data-primary={isPrimary || undefined}
      data-over-video={isOverVideo || undefined}
      disabled={isDisabled}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(keyHint === undefined ? {} : { 'aria-keyshortcuts': keyHint })}
      {...(detail === undefined ? {} : { 'aria-description': detail })}
      onClick={onPress}
    >
      <span>
        {label}
        {/* Drawn by the style sheet, so that the name of the button stays what it is. */}
        {detail !== undefined && <small aria-hidden data-text={detail} />}
      </span>
      {keyHint !== undefined && <KeyCap>{keyHint}</KeyCap>}
    </button>
  );
}
