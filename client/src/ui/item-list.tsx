import { Children, type ReactNode } from 'react';
import styles from './item-list.module.css';

export interface ItemListProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A list of rows; put `ItemRow`s into it. */
export function ItemList({ label, children }: ItemListProps) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {Children.map(children, (row) => (
        <li>{row}</li>
      ))}
    </ul>
  );
}

export interface ItemRowProps {
  /** Before the text: a number, an icon. */
  readonly leading?: ReactNode;
  readonly children: ReactNode;
  /** After the text: a time, buttons. */
  readonly trailing?: ReactNode;
  /** `current` is on a raised surface, `own` has a frame in the accent colour. */
  readonly tone?: 'normal' | 'current' | 'own';
}

/** One row of an `ItemList`. */
export function ItemRow({ leading, children, trailing, tone = 'normal' }: ItemRowProps) {
  return (
    <div className={styles['item']} data-tone={tone}>
      {leading !== undefined && <span className={styles['leading']}>{leading}</span>}
      <div className={styles['text']}>{children}</div>
      {trailing !== undefined && <div className={styles['trailing']}>{trailing}</div>}
    </div>
  );
}
