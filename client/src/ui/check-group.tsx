import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import styles from './check-group.module.css';
import fieldStyles from './field.module.css';

export interface CheckOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
}

export interface CheckGroupProps<Id extends string> {
  readonly label: string;
  /** Of the group, to lead somebody to it. */
  readonly id?: string;
  readonly options: readonly CheckOption<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (value: Id[]) => void;
  readonly description?: string;
  readonly error?: string | null;
}

/** Any number of a few: checkboxes in one line, under one name. */
export function CheckGroup<Id extends string>({
  label,
  id: givenId,
  options,
  value,
  onChange,
  description,
  error = null,
}: CheckGroupProps<Id>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <div role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-label`} className={fieldStyles['field']}>
      <span id={`${id}-label`} className={fieldStyles['label']}>
        {label}
      </span>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.id} className={styles['option']}>
            <input
              type="checkbox"
              checked={value.includes(option.id)}
              aria-describedby={error === null ? undefined : `${id}-error`}
              onChange={({ target }) => {
                const others = value.filter((each) => each !== option.id);
                onChange(target.checked ? [...others, option.id] : others);
              }}
            />
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
      {description !== undefined && <p className={fieldStyles['description']}>{description}</p>}
      {error !== null && (
        <p id={`${id}-error`} className={fieldStyles['error']}>
          <CircleAlert aria-hidden size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
