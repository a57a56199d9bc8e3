import styles from './booth.module.css';

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
  onPress,
}: PressButtonProps) {
  return (
    <button
      type="button"
      className={styles['press']}
      data-size={size}
      data-stands={stands || undefined}
      data-primary={isPrimary || undefined}
      disabled={isDisabled}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(keyHint === undefined ? {} : { 'aria-keyshortcuts': keyHint })}
      onClick={onPress}
    >
      <span>
        {label}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {keyHint !== undefined && (
        <kbd className={styles['key']} aria-hidden>
          {keyHint}
        </kbd>
      )}
    </button>
  );
}
