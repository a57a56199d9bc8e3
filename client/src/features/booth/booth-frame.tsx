import type { ReactNode } from 'react';
import styles from './booth-frame.module.css';

export interface BoothFrameProps {
  readonly banner: ReactNode;
  readonly head: ReactNode;
  /** At the end of the head: devices, keys, leaving. */
  readonly tools: ReactNode;
  /** The speaker, and what lies on the picture. */
  readonly stage: ReactNode;
  /** Incoming, level, outgoing. */
  readonly cards: ReactNode;
  readonly aside: ReactNode;
  readonly asideLabel: string;
  /** On air and all that is pressed. */
  readonly foot: ReactNode;
  readonly footLabel: string;
  readonly mainId: string;
  /** The booth went along into a side room. */
  readonly isElsewhere: boolean;
  /** Dialogs. */
  readonly children?: ReactNode;
}

/** The frame of the console: one screen of 1280 by 720, one column with the controls at its foot where it is narrow. */
export function BoothFrame(props: BoothFrameProps) {
  return (
    <div className={styles['console']} data-elsewhere={props.isElsewhere || undefined}>
      <div className={styles['banner']}>{props.banner}</div>
      <header className={styles['head']}>
        {props.head}
        <span className={styles['tools']}>{props.tools}</span>
      </header>
      <main id={props.mainId} tabIndex={-1} className={styles['main']}>
        <div className={styles['stage']}>{props.stage}</div>
        <div className={styles['cards']}>{props.cards}</div>
      </main>
      <aside className={styles['aside']} aria-label={props.asideLabel}>
        {props.aside}
      </aside>
      <section className={styles['foot']} aria-label={props.footLabel}>
        {props.foot}
      </section>
      {props.children}
    </div>
  );
}
