import type { ReactNode } from 'react';
import styles from './deeds.module.css';

/** What is pressed beside the air: handover and signals, in a row. */
export function Deeds({ children }: { readonly children: ReactNode }) {
  return <div className={styles['deeds']}>{children}</div>;
}
