import type { ReactNode } from 'react';
import { Spinner } from './spinner.tsx';
import styles from './banner.module.css';

export interface BannerProps {
  /** `waiting` turns a ring: it will end by itself. */
  readonly tone: 'waiting' | 'info' | 'good' | 'warn';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A bar over the whole width, for the state of the whole page: the connection. Told to screen readers politely. */
export function Banner({ tone, children, action }: BannerProps) {
  return (
    <div className={styles['banner']} data-tone={tone} role="status">
      {tone === 'waiting' && <Spinner />}
      <span>{children}</span>
      {action}
    </div>
  );
}
