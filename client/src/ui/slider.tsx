import { useId, type CSSProperties, type ReactNode } from 'react';
import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, shown and read: "−18 dB". */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
  readonly isDisabled?: boolean;
  /** All on one line, the name for screen readers alone; `ends` stand before and after the track, for the eye alone. */
  readonly isInline?: boolean;
  readonly ends?: readonly [ReactNode, ReactNode];
}

/** A setting between two ends that takes effect while it moves; the browser's own, for its keys and gestures. */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  valueText,
  onChange,
  isDisabled = false,
  isInline = false,
  ends,
}: SliderProps) {
  const id = useId();
  return (
    <div className={styles['slider']} data-disabled={isDisabled} data-inline={isInline || undefined}>
      <div className={styles['line']}>
        {!isInline && <label htmlFor={id}>{label}</label>}
        <span className="num quiet" aria-hidden>
          {valueText}
        </span>
      </div>
      <div className={styles['track']}>
        {ends?.[0]}
        <input
          type="range"
          className={styles['range']}
          style={{ '--share': (value - min) / (max - min) } as CSSProperties}
          aria-valuetext={valueText}
          {...{ id, value, min, max, step, disabled: isDisabled }}
          {...(isInline ? { 'aria-label': label } : {})}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.valueAsNumber);
          }}
        />
        {ends?.[1]}
      </div>
    </div>
  );
}
