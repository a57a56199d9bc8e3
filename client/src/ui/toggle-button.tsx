import type { LucideIcon } from 'lucide-react';
import { use, useId } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import { isIconAlone, LabelsShown } from './labels-shown.ts';
import styles from './toggle-button.module.css';
import { WithTooltip } from './tooltip.tsx';

export interface ToggleButtonProps {
  /** The accessible name: the name of what is switched, the same in both states. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** The state in words, shown under the label and read as the description. */
  readonly state?: string;
  /** `live` is for what others hear or what is recorded: red when pressed. */
  readonly tone?: 'normal' | 'live';
  readonly size?: 'medium' | 'large';
  /** `picture`: lies on a picture, whatever its colours. */
  readonly on?: 'surface' | 'picture';
  readonly icon: LucideIcon;
  readonly selectedIcon?: LucideIcon;
  /** Shows the icon alone, with label and state as tooltip. */
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** A key that does the same, told to screen readers; the caller listens to it. As in `aria-keyshortcuts`. */
  readonly keyShortcut?: string;
  /** The pointer or the focus is on it: it may be pressed next. */
  readonly onApproach?: () => void;
}

/** A button with `aria-pressed`. Its name never changes: a screen reader says "Microphone, pressed". */
export function ToggleButton({
  label,
  isSelected,
  onChange,
  state,
  tone = 'normal',
  size = 'medium',
  on = 'surface',
  icon,
  selectedIcon = icon,
  hideLabel: wantsIconAlone = false,
  isDisabled = false,
  autoFocus = false,
  keyShortcut,
  onApproach,
}: ToggleButtonProps) {
  const id = useId();
  const hideLabel = isIconAlone(use(LabelsShown), { hideLabel: wantsIconAlone, hasIcon: true });
  const Icon = isSelected ? selectedIcon : icon;
  const button = (
    <AriaToggleButton
      className={styles['toggle'] ?? ''}
      data-tone={tone}
      data-size={size}
      data-on={on}
      data-icon-only={hideLabel || undefined}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the caller decides where a screen begins
      autoFocus={autoFocus}
      {...(onApproach === undefined ? {} : { onHoverStart: onApproach, onFocus: onApproach })}
      {...(keyShortcut === undefined
        ? {}
        : { render: (props) => <button {...props} aria-keyshortcuts={keyShortcut} /> })}
      aria-label={label}
      {...(state === undefined || hideLabel ? {} : { 'aria-describedby': id })}
    >
      <Icon aria-hidden size={20} strokeWidth={1.8} />
      {!hideLabel && (
        <span className={styles['text']}>
          <span>{label}</span>
          {state !== undefined && <small data-text={state} />}
        </span>
      )}
    </AriaToggleButton>
  );
  if (hideLabel)
    return <WithTooltip text={state === undefined ? label : `${label} · ${state}`}>{button}</WithTooltip>;
  // The state is drawn by the style sheet, so that the text in the button is its name and nothing but its name.
  return (
    <>
      {button}
      <span id={id} hidden>
        {state}
      </span>
    </>
  );
}
