import { ChevronDown, CircleAlert, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import fieldStyles from './field.module.css';
import styles from './select.module.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The language of the label, where it is not the page's: a language in its own name. */
  readonly lang?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  /** Of the list itself, to lead somebody to it. */
  readonly id?: string;
  readonly error?: string | null;
  readonly options: readonly SelectOption<Id>[];
  /** `null` while nothing is chosen: the placeholder shows. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly icon?: LucideIcon;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** A native combobox: the system's own list, so it works with every keyboard, screen reader and telephone. */
export function Select<Id extends string>({
  label,
  id: givenId,
  error = null,
  options,
  value,
  onChange,
  placeholder,
  description,
  icon: Icon,
  hideLabel = false,
  isDisabled = false,
}: SelectProps<Id>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described =
    [description === undefined ? [] : `${id}-description`, error === null ? [] : `${id}-error`]
      .flat()
      .join(' ') || undefined;
  return (
    <div className={fieldStyles['field']}>
      {!hideLabel && (
        <label className={fieldStyles['label']} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles['frame']} data-icon={Icon !== undefined || undefined}>
        {Icon && <Icon className={styles['icon']} aria-hidden size={18} strokeWidth={1.8} />}
        <select
          id={id}
          className={styles['select']}
          value={value ?? ''}
          disabled={isDisabled}
          aria-label={hideLabel ? label : undefined}
          aria-describedby={described}
          aria-invalid={error !== null}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.target.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder ?? ''}
            </option>
          )}
          {options.map((option) => (
            <option key={option.id} value={option.id} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles['chevron']} aria-hidden size={18} />
      </div>
      {description !== undefined && (
        <p id={`${id}-description`} className={fieldStyles['description']}>
          {description}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className={fieldStyles['error']}>
          <CircleAlert aria-hidden size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
