import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import fieldStyles from './field.module.css';
import styles from './switch.module.css';

export interface SwitchProps {
  /** The name of what is switched, the same in both states. */
  readonly label: string;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A setting that takes effect at once, on or off. */
export function Switch({ label, description, isSelected, onChange, isDisabled = false }: SwitchProps) {
  return (
    <SwitchField
      className={fieldStyles['field'] ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <SwitchButton className={styles['switch'] ?? ''}>
        <span className={styles['track']} aria-hidden>
          <span className={styles['thumb']} />
        </span>
        {label}
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
