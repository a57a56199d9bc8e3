import styles from './skip-link.module.css';

interface SkipLinkProps {
  readonly label: string;
  /** The id of `main`. */
  readonly targetId: string;
}

/** The first stop of the Tab key: over the header to the content. Unseen until focused. */
export function SkipLink({ label, targetId }: SkipLinkProps) {
  return (
    <a className={styles['skip']} href={`#${targetId}`}>
      {label}
    </a>
  );
}
