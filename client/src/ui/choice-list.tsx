import { useId } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice-list.module.css';

export interface Choice<Id extends string> {
  readonly id: Id;
  /** The accessible name. */
  readonly label: string;
  /** A second line that says what it means, read as the description. */
  readonly about: string;
}

export interface ChoiceListProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** A radio group, one under the other, each with a line that explains it. */
export function ChoiceList<Id extends string>({ label, choices, value, onChange }: ChoiceListProps<Id>) {
  const id = useId();
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.id === next);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <RadioField
          key={choice.id}
          value={choice.id}
          aria-labelledby={`${id}-${choice.id}`}
          aria-describedby={`${id}-${choice.id}-about`}
        >
          <RadioButton className={styles['choice'] ?? ''}>
            <span className={styles['mark']} aria-hidden />
            <span className={styles['text']}>
              <span id={`${id}-${choice.id}`} className={styles['name']}>
                {choice.label}
              </span>
              <small id={`${id}-${choice.id}-about`}>{choice.about}</small>
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
