import { useId, type CSSProperties } from 'react';
import styles from './meter.module.css';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The value in words, shown and read: "27 of 40 min". */
  readonly valueText: string;
  readonly hideLabel?: boolean;
  /** `over`: more than there should be. */
  readonly tone?: 'normal' | 'over';
}

/** A measured amount that changes now and then: time used, places taken. For sound, see `LevelMeter`. */
export function Meter({ label, value, max, valueText, hideLabel = false, tone = 'normal' }: MeterProps) {
  const id = useId();
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  return (
    <div className={styles['meter']}>
      {!hideLabel && (
        <div className={styles['line']}>
          <span id={id}>{label}</span>
          <span className="num quiet">{valueText}</span>
        </div>
      )}
      <div
        className={styles['track']}
        data-tone={tone}
        role="meter"
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        {...(hideLabel ? { 'aria-label': label } : { 'aria-labelledby': id })}
      >
        <span className={styles['share']} style={{ '--share': share } as CSSProperties} />
      </div>
    </div>
  );
}
