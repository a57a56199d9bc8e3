import { useEffect, useRef } from 'react';
import styles from './level-meter.module.css';

export interface LevelMeterProps {
  readonly label: string;
  /** Starts the measuring and calls back with 0 (silence) to 1 (full scale), as often as it likes. Returns its end. */
  readonly subscribe: (onLevel: (level: number) => void) => () => void;
  /** `bar` in the green room and the booth, `dots` beside a name. */
  readonly look?: 'bar' | 'dots';
}

/** A screen reader asks now and then; it need not follow the picture (ms). */
const spokenEvery = 500;

/** A sound level. It writes to the element itself: sixty values a second never reach React. */
export function LevelMeter({ label, subscribe, look = 'bar' }: LevelMeterProps) {
  const meter = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let spokenAt = -Infinity;
    return subscribe((level) => {
      const element = meter.current;
      if (!element) return;
      const share = Math.min(Math.max(level, 0), 1);
      element.style.setProperty('--level', share.toFixed(3));
      const now = performance.now();
      if (now - spokenAt < spokenEvery) return;
      spokenAt = now;
      element.setAttribute('aria-valuenow', String(Math.round(share * 100)));
    });
  }, [subscribe]);

  return (
    <div
      ref={meter}
      className={styles['meter']}
      data-look={look}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <span className={styles['share']} />
    </div>
  );
}
