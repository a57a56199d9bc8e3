import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  readonly title?: string;
  /** At the end of the title's line. */
  readonly detail?: ReactNode;
  readonly children: ReactNode;
  /** The level of the title in the page's outline. */
  readonly level?: 2 | 3;
}

/** A surface that groups what belongs together. With a title it is a region of that name. */
export function Card({ title, detail, children, level = 2 }: CardProps) {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section className={styles['card']} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <header className={styles['header']}>
          <Title id={id}>{title}</Title>
          {detail !== undefined && <div className={styles['detail']}>{detail}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
