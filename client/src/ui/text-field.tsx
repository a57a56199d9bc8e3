import { CircleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react-aria-components';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './text-field.module.css';
import fieldStyles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the input itself, to lead somebody to it. */
  readonly id?: string;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'time';
  /** Which keys a telephone offers. */
  readonly inputMode?: 'text' | 'numeric';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly description?: string;
  /** What is wrong and how to mend it; marks the field as invalid. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A labelled line of text. Addresses and passwords are written left to right in every language. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  description,
  error = null,
  autoFocus = false,
  ...rest
}: TextFieldProps) {
  const isLatin = type !== 'text';
  return (
    <AriaTextField
      {...rest}
      className={fieldStyles['field'] ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== null}
      validationBehavior="aria"
      // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the caller decides where a screen begins
      autoFocus={autoFocus}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} data-latin={isLatin || undefined} spellCheck={!isLatin} />
      {description !== undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={fieldStyles['error'] ?? ''}>
        <CircleAlert aria-hidden size={16} />
        <span>{error}</span>
      </FieldError>
    </AriaTextField>
  );
}
