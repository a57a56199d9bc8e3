import type { ReactNode, Ref } from 'react';
import styles from './aside-parts.module.css';

interface PartProps {
  readonly children: ReactNode;
}

/** The current item at the head of the side; no room is kept for none. */
export function AsideItem({ children }: PartProps) {
  return <div className={styles['item']}>{children}</div>;
}

/** What is read out, above the panels; a long text scrolls by itself. */
export function AsidePapers({ children }: PartProps) {
  return <div className={styles['papers']}>{children}</div>;
}

/** The lines, which share the height of their panel. */
export function AsideLines({ ref, children }: PartProps & { readonly ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={styles['lines']}>
      {children}
    </div>
  );
}
