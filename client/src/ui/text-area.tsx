import { CircleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { FieldError, Label, Text, TextField as AriaTextField } from 'react-aria-components/TextField';
import fieldStyles from './field.module.css';
import styles from './text-area.module.css';
import hidden from './visually-hidden.module.css';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter was pressed alone, and not to finish a word of an input method. Without it Enter begins a new line. */
  readonly onSubmit?: () => void;
  /** Lines that it shows at first; one unless told. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly description?: string;
  /** What is wrong and how to mend it; marks the field as invalid. */
  readonly error?: string | null;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** A labelled text of several lines, which grows with what is written. */
export function TextArea({
  label,
  value,
  onChange,
  onSubmit,
  rows = 1,
  placeholder,
  description,
  error = null,
  hideLabel = false,
  isDisabled = false,
}: TextAreaProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari tells of the Enter that ends a composition only by its key code.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to tell
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (onSubmit === undefined || event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <AriaTextField
      className={fieldStyles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
    >
      <Label className={(hideLabel ? hidden['hidden'] : fieldStyles['label']) ?? ''}>{label}</Label>
      <AriaTextArea
        className={styles['area'] ?? ''}
        dir="auto"
        rows={rows}
        onKeyDown={onKeyDown}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
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
