import styles from './skeleton.module.css';

interface SkeletonProps {
  readonly lines?: number;
  /** `text` for lines of text, `block` for cards and pictures. */
  readonly look?: 'text' | 'block';
}

/** The shape of what is coming, for the eye only: pair it with a `Loading` or an `aria-busy` region. */
export function Skeleton({ lines = 3, look = 'text' }: SkeletonProps) {
  return (
    <div className={styles['skeleton']} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['line']} data-look={look} />
      ))}
    </div>
  );
}
