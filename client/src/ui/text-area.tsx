import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField';
import fieldStyles from './field.module.css';
import styles from './text-area.module.css';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly description?: string;
}

/** Several lines of text, as they were pasted or typed. */
export function TextArea({ label, value, onChange, rows = 6, placeholder = '', description }: TextAreaProps) {
  return (
    <TextField className={fieldStyles['field'] ?? ''} value={value} onChange={onChange}>
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <AriaTextArea
        className={styles['area'] ?? ''}
        rows={rows}
        placeholder={placeholder}
        spellCheck={false}
        dir="auto"
      />
      {description !== undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
    </TextField>
  );
}
