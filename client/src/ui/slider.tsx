import { useId, type CSSProperties } from 'react';
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
}: SliderProps) {
  const id = useId();
  return (
    <div className={styles['slider']} data-disabled={isDisabled}>
      <div className={styles['line']}>
        <label htmlFor={id}>{label}</label>
        <span className="num quiet" aria-hidden>
          {valueText}
        </span>
      </div>
      <input
        type="range"
        className={styles['range']}
        style={{ '--share': (value - min) / (max - min) } as CSSProperties}
        aria-valuetext={valueText}
        {...{ id, value, min, max, step, disabled: isDisabled }}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}
