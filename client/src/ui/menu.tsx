import type { LucideIcon } from 'lucide-react';
import { EllipsisVertical } from 'lucide-react';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Button } from './button.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** The name of the button and of the menu: whose actions these are. */
  readonly label: string;
  /** Groups of entries, a line between them. An empty group is left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
}

/** What can be done with one thing, behind a button. Arrow keys move, letters jump, Escape closes. */
export function Menu({ label, groups }: MenuProps) {
  return (
    <MenuTrigger>
      <span className={styles['trigger']}>
        <Button label={label} icon={EllipsisVertical} hideLabel variant="quiet" />
      </span>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <AriaMenu className={styles['menu'] ?? ''} aria-label={label}>
          {groups
            .filter((group) => group.length > 0)
            .map((group) => (
              <MenuSection
                key={group[0]?.id}
                className={styles['group'] ?? ''}
                aria-label={group.map((entry) => entry.label).join(', ')}
              >
                {group.map(({ id, label: text, icon: Icon, onSelect }) => (
                  <MenuItem
                    key={id}
                    id={id}
                    textValue={text}
                    className={styles['entry'] ?? ''}
                    onAction={onSelect}
                  >
                    {Icon && <Icon aria-hidden size={18} strokeWidth={1.8} />}
                    <span>{text}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
