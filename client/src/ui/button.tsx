import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { use } from 'react';
import styles from './button.module.css';
import { isIconAlone, LabelsShown } from './labels-shown.ts';
import { Spinner } from './spinner.tsx';
import { WithTooltip } from './tooltip.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'render' | 'isPending'
> {
  /** The accessible name; shown unless `hideLabel`. */
  readonly label: string;
  /** One `primary` per state of a screen. `danger` is for what cannot be undone; it is not red: red means live. */
  readonly variant?: ButtonVariant;
  readonly size?: 'medium' | 'large';
  readonly icon?: LucideIcon;
  /** Shows the icon alone, with the label as tooltip. */
  readonly hideLabel?: boolean;
  /** A key that does the same, shown in the button. */
  readonly keyHint?: string;
  readonly fullWidth?: boolean;
  /** What it does is under way. */
  readonly isPending?: boolean;
}

/**
 * A push button of at least 44 px. While `isPending` it keeps focus and its name, and ignores presses. (React Aria's own
 * pending state leaves a reference to the button in its live region when the button goes, so it is not used.)
 */
export function Button({
  label,
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  hideLabel: wantsIconAlone = false,
  keyHint,
  fullWidth = false,
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) {
  const hideLabel = isIconAlone(use(LabelsShown), {
    ...{ hideLabel: wantsIconAlone, hasIcon: Icon !== undefined },
  });
  const button = (
    <AriaButton
      {...rest}
      {...(onPress === undefined || isPending ? {} : { onPress })}
      {...(isPending ? { 'aria-disabled': true, type: 'button', 'data-pending': true } : {})}
      className={styles['button'] ?? ''}
      data-variant={variant}
      data-size={size}
      data-icon-only={hideLabel || undefined}
      data-full={fullWidth || undefined}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {isPending ? <Spinner /> : Icon && <Icon aria-hidden size={20} strokeWidth={1.8} />}
      {!hideLabel && <span>{label}</span>}
      {keyHint !== undefined && (
        <kbd className={styles['key']} aria-hidden>
          {keyHint}
        </kbd>
      )}
    </AriaButton>
  );
  return hideLabel ? <WithTooltip text={label}>{button}</WithTooltip> : button;
}
