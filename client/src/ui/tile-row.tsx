import { Children, type ReactNode } from 'react';
import styles from './tile-row.module.css';

interface TileRowProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Tiles under the stage: as many columns as fit, and a scroll sideways when there are more. */
export function TileRow({ label, children }: TileRowProps) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- who cannot point scrolls it with the arrow keys
    <ul className={styles['row']} aria-label={label} tabIndex={0}>
      {Children.map(children, (tile) => (
        <li className={styles['place']}>{tile}</li>
      ))}
    </ul>
  );
}
