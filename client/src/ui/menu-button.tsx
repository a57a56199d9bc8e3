import type { LucideIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Button } from './button.tsx';
import styles from './menu-button.module.css';

export interface MenuChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface MenuButtonProps<Id extends string> {
  /** The accessible name of the button and of its menu. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly choices: readonly MenuChoice<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** A button that opens a short list of deeds. Arrow keys move in it, a letter jumps, Escape closes it. */
export function MenuButton<Id extends string>({ label, icon, choices, onChoose }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button label={label} icon={icon} hideLabel variant="quiet" />
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu className={styles['menu'] ?? ''} aria-label={label}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className={styles['item'] ?? ''}
              onAction={() => {
                onChoose(choice.id);
              }}
            >
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
