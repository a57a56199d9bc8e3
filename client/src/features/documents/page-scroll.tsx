import type { ReactNode, RefObject } from 'react';
import styles from './documents.module.css';

export interface PageScrollProps {
  /** What is read here. */
  readonly label: string;
  readonly children: ReactNode;
  readonly scroll?: RefObject<HTMLDivElement | null>;
  readonly onScroll?: () => void;
}

/** Where a document is read. It takes the focus, so that the keys that scroll work. */
export function PageScroll({ label, children, scroll, onScroll }: PageScrollProps) {
  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="region"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      {children}
    </div>
  );
}
