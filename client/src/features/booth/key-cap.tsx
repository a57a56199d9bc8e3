import styles from './key-cap.module.css';

/** Which key does the same, drawn on what is pressed; the name of the button stays what it is. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className={styles['key']} aria-hidden>
      {children}
    </kbd>
  );
}
