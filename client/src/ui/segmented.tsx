import { useId } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './segmented.module.css';

export interface SegmentedOption<Id extends string> {
  readonly id: Id;
  /** The accessible name. */
  readonly label: string;
  /** A small second line, read as the description: "via English". */
  readonly detail?: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
  readonly isDisabled?: boolean;
}

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<Id>[];
  /** Null: none is chosen yet. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly hideLabel?: boolean;
  /** `vertical`: one under the other. */
  readonly direction?: 'horizontal' | 'vertical';
  readonly isDisabled?: boolean;
  /** In a narrow place: words break within their segment. */
  readonly isDense?: boolean;
}

/** A radio group in one bar. Arrow keys choose; the bar scrolls where it does not fit. */
export function Segmented<Id extends string>({
  label,
  options,
  value,
  onChange,
  hideLabel = false,
  direction = 'horizontal',
  isDisabled = false,
  isDense = false,
}: SegmentedProps<Id>) {
  const id = useId();
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      orientation={direction}
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => {
        const chosen = options.find((option) => option.id === next);
        if (chosen) onChange(chosen.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <div className={styles['bar']} data-direction={direction} data-dense={isDense || undefined}>
        {options.map((option) => (
          <RadioField
            key={option.id}
            value={option.id}
            className={styles['place'] ?? ''}
            isDisabled={option.isDisabled ?? false}
            aria-labelledby={`${id}-${option.id}`}
            {...(option.detail === undefined ? {} : { 'aria-describedby': `${id}-${option.id}-detail` })}
          >
            <RadioButton className={styles['segment'] ?? ''}>
              <span id={`${id}-${option.id}`} lang={option.lang}>
                {option.label}
              </span>
              {option.detail !== undefined && <small id={`${id}-${option.id}-detail`}>{option.detail}</small>}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
