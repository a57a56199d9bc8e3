import type { ReactNode } from 'react';
import styles from './chamber-layout.module.css';
import { LabelsShown } from './labels-shown.ts';
import { useNarrowScreen } from './narrow-screen.ts';

export interface ChamberLayoutProps {
  /** Bars over everything: the connection. */
  readonly banner?: ReactNode;
  /** Title, marking, item, clocks. */
  readonly header: ReactNode;
  /** The stage, and the row of tiles under it. */
  readonly children: ReactNode;
  readonly mainId: string;
  /** Tabs with lists. Beside the stage where there is room, else under it. */
  readonly aside?: ReactNode;
  readonly asideLabel: string;
  /** The controls at hand, always in sight: one's own devices first. On a narrow screen they and the end are one row of icons. */
  readonly controls: ReactNode;
  /** In the middle of the controls, on a small screen above them: the channels. */
  readonly controlsMiddle?: ReactNode;
  /** At the end of the controls: asking for the floor, leaving. */
  readonly controlsEnd?: ReactNode;
  readonly controlsLabel: string;
  /** Sets the stage off from the usual one: the reader is somewhere else. */
  readonly isElsewhere?: boolean;
}

/** The frame of the chamber: one screen high from 900 px on, one column with the controls at its foot below that. */
export function ChamberLayout({
  banner,
  header,
  children,
  mainId,
  aside,
  asideLabel,
  controls,
  controlsMiddle,
  controlsEnd,
  controlsLabel,
  isElsewhere = false,
}: ChamberLayoutProps) {
  const labels = useNarrowScreen() ? 'none' : null;
  return (
    <div
      className={styles['chamber']}
      data-aside={aside !== undefined || undefined}
      data-elsewhere={isElsewhere || undefined}
    >
      <div className={styles['banner']}>{banner}</div>
      <header className={styles['header']}>{header}</header>
      <main id={mainId} tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {aside !== undefined && (
        <aside className={styles['aside']} aria-label={asideLabel}>
          {aside}
        </aside>
      )}
      <section className={styles['controls']} aria-label={controlsLabel}>
        <div className={styles['start']}>
          <LabelsShown value={labels}>{controls}</LabelsShown>
        </div>
        {controlsMiddle !== undefined && <div className={styles['middle']}>{controlsMiddle}</div>}
        {controlsEnd !== undefined && (
          <div className={styles['end']}>
            <LabelsShown value={labels}>{controlsEnd}</LabelsShown>
          </div>
        )}
      </section>
    </div>
  );
}
