import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

interface VisuallyHiddenProps {
  readonly children: ReactNode;
  readonly as?: 'span' | 'div' | 'h1' | 'h2';
}

/** For screen readers alone. A style sheet and not a style attribute, for the content security policy. */
export function VisuallyHidden({ children, as: Element = 'span' }: VisuallyHiddenProps) {
  return <Element className={styles['hidden']}>{children}</Element>;
}
