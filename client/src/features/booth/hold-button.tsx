import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import styles from './press.module.css';

export interface HoldButtonProps {
  readonly label: string;
  /** As the key stands on a Latin keyboard. */
  readonly keyHint: string;
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
  readonly isDisabled?: boolean;
  readonly size?: 'large' | 'small';
  readonly children?: ReactNode;
}

/** Works for as long as it is held: by pointer, by its key, or by Space and Enter where it has the focus. */
export function HoldButton({
  label,
  keyHint,
  isHeld,
  onHold,
  isDisabled = false,
  size = 'large',
  children,
}: HoldButtonProps) {
  const letGo = (): void => {
    onHold(false);
  };
  return (
    <button
      type="button"
      className={styles['press']}
      data-held={isHeld || undefined}
      data-size={size}
      aria-pressed={isHeld}
      aria-keyshortcuts={keyHint}
      disabled={isDisabled}
      onPointerDown={({ currentTarget, pointerId }) => {
        // A pointer that leaves the button while it is held still lets it go.
        currentTarget.setPointerCapture(pointerId);
        onHold(true);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onBlur={letGo}
      onKeyDown={(event) => {
        if (event.repeat || (event.key !== ' ' && event.key !== 'Enter')) return;
        event.preventDefault();
        onHold(true);
      }}
      onKeyUp={(event) => {
        if (event.key === ' ' || event.key === 'Enter') letGo();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {children}
      <span>{label}</span>
      <KeyCap>{keyHint}</KeyCap>
    </button>
  );
}
