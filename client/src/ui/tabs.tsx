import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import styles from './tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are, after the label. */
  readonly count?: number;
  /** The count is of what is new, and wants to be seen. */
  readonly isNews?: boolean;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** The name of the list of tabs. */
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Panels of which one is shown. Arrow keys move between the tabs. */
export function Tabs<Id extends string>({ label, items, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <TabList aria-label={label} className={styles['list'] ?? ''}>
        {items.map(({ id, label: name, count, isNews }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {name}
            {count !== undefined && (
              <span className={isNews === true ? (styles['news'] ?? '') : 'num'}> {count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
