import { Spinner } from './spinner.tsx';
import styles from './loading.module.css';

interface LoadingProps {
  /** What is being waited for. */
  readonly label: string;
  /** `page` takes the middle of the room it is given. */
  readonly look?: 'inline' | 'page';
}

/** Says that something is under way. */
export function Loading({ label, look = 'inline' }: LoadingProps) {
  return (
    <p className={styles['loading']} data-look={look} role="status">
      <Spinner />
      <span>{label}</span>
    </p>
  );
}
