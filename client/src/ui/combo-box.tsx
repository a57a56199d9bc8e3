import { ChevronDown, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';

export interface ComboOption {
  readonly id: string;
  /** What stands in the field when it is chosen; unlike that of any other option. */
  readonly label: string;
  /** A quieter second line. */
  readonly detail?: string | undefined;
  /** Before the name: a flag. */
  readonly mark?: ReactNode;
}

export interface ComboBoxProps {
  readonly label: string;
  /** Of the input itself, to lead somebody to it. */
  readonly id?: string;
  readonly options: readonly ComboOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Whether an option is found by what was typed; by its label where this is not given. */
  readonly matches?: (id: string, query: string) => boolean;
  /** Said in the list where nothing is found. */
  readonly nothingFound: string;
  /** The name of the button that opens the list. */
  readonly openLabel: string;
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}

/** A list that is too long to look through: what is typed narrows it, arrow keys and Enter choose. */
export function ComboBox({
  label,
  id,
  options,
  value,
  onChange,
  matches,
  nothingFound,
  openLabel,
  placeholder = '',
  description,
  error = null,
  isDisabled = false,
}: ComboBoxProps) {
  const idOf = new Map(options.map((option) => [option.label, option.id]));
  return (
    <AriaComboBox
      className={fieldStyles['field'] ?? ''}
      defaultItems={options}
      value={value}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      {...(matches === undefined
        ? {}
        : { defaultFilter: (text: string, query: string) => matches(idOf.get(text) ?? '', query) })}
      allowsEmptyCollection
      isInvalid={error !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(id === undefined ? {} : { id })}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['frame']}>
        <Input
          className={styles['input'] ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
        />
        <Button className={styles['open'] ?? ''} aria-label={openLabel}>
          <ChevronDown aria-hidden size={18} />
        </Button>
      </div>
      {description !== undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={fieldStyles['error'] ?? ''}>
        <CircleAlert aria-hidden size={16} />
        <span>{error}</span>
      </FieldError>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox<ComboOption>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <p className={styles['nothing']}>{nothingFound}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles['option'] ?? ''}>
              {option.mark !== undefined && <span className={styles['mark']}>{option.mark}</span>}
              <span className={styles['words']}>
                <Text slot="label">{option.label}</Text>
                {option.detail !== undefined && (
                  <Text slot="description" className={styles['detail'] ?? ''}>
                    {option.detail}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
