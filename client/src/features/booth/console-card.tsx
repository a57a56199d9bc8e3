import type { ReactNode } from 'react';
import styles from './console-card.module.css';

export interface ConsoleCardProps {
  readonly label: string;
  /** Its title, and what stands beside it. */
  readonly head?: ReactNode;
  /** Takes its share of the height that is left. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** One thing of the console, framed. */
export function ConsoleCard({ label, head, fills = false, children }: ConsoleCardProps) {
  return (
    <section className={styles['card']} aria-label={label} data-fills={fills || undefined}>
      {head !== undefined && <div className={styles['cardHead']}>{head}</div>}
      {children}
    </section>
  );
}

/** A line under a choice: what stands, or why something cannot be had. */
export function CardNote({ children }: { readonly children: string }) {
  return <p className={`${styles['note'] ?? ''} num`}>{children}</p>;
}

/** Why what was chosen was refused (told at once), or would be. */
export function CardRefusal({
  isTold = false,
  children,
}: {
  readonly isTold?: boolean;
  readonly children: string;
}) {
  return (
    <p className={styles['refused']} {...(isTold ? { role: 'alert' } : {})}>
      {children}
    </p>
  );
}
