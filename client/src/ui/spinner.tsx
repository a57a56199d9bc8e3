import styles from './spinner.module.css';

/** A turning ring for the eye only; say what is being waited for in text. */
export function Spinner() {
  return <span className={styles['spinner']} aria-hidden />;
}
