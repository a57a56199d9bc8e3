import { Flag, type Emblem } from './flag.tsx';
import styles from './flagged-name.module.css';

interface FlaggedNameProps extends Emblem {
  readonly name: string;
}

/** A delegation in running text or a table cell: its flag and, always, its name. */
export function FlaggedName({ name, code, emblemUrl }: FlaggedNameProps) {
  return (
    <span className={styles['flagged']}>
      <span className={styles['flag']}>
        <Flag code={code} emblemUrl={emblemUrl} name={name} />
      </span>
      <bdi>{name}</bdi>
    </span>
  );
}
