import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import styles from './text-link.module.css';

interface TextLinkProps {
  /** A path of our own. The app hands React Aria its router, so a click does not reload. */
  readonly href: string;
  readonly children: ReactNode;
  /** `button` looks like a button where going somewhere is the main thing to do. */
  readonly look?: 'text' | 'button' | 'primary';
}

/** A link: it goes somewhere. What does something is a `Button`. */
export function TextLink({ href, children, look = 'text' }: TextLinkProps) {
  return (
    <Link href={href} className={styles['link'] ?? ''} data-look={look}>
      {children}
    </Link>
  );
}
