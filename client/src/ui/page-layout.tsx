import type { ReactNode } from 'react';
import styles from './page-layout.module.css';

export interface PageLayoutProps {
  readonly banner?: ReactNode;
  /** At the start of the header: the product's or the meeting's name. */
  readonly title: ReactNode;
  /** At the end of the header: language, theme, account. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly mainId: string;
  /** `form` for signing in and waiting, `page` for lists, `wide` for the green room. */
  readonly width?: 'form' | 'page' | 'wide';
}

/** The frame of every screen outside the chamber. */
export function PageLayout({ banner, title, tools, children, mainId, width = 'page' }: PageLayoutProps) {
  return (
    <div className={styles['page']}>
      {banner}
      <header className={styles['header']}>
        <div className={styles['title']}>{title}</div>
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </header>
      <main id={mainId} tabIndex={-1} className={styles['main']} data-width={width}>
        {children}
      </main>
    </div>
  );
}
