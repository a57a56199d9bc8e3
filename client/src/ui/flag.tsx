import { useSyncExternalStore } from 'react';
import styles from './flag.module.css';
import { flagAddresses, watchFlags } from './load-flags.ts';

export interface Emblem {
  /** ISO 3166 code of a state, or `un`, `eu`, `asean`, in either case. */
  readonly code?: string | undefined;
  /** The emblem of an organisation that has no code: a path on our own host. */
  readonly emblemUrl?: string | undefined;
}

interface FlagProps extends Emblem {
  /** Its initials stand in where there is neither flag nor emblem. */
  readonly name: string;
}

/**
 * A flag or emblem without its name, therefore hidden from screen readers. Use it only inside something that shows the
 * name beside it: `NamePlate`, `FlaggedName`. Fills the height that its parent gives it. Flags are not mirrored.
 */
export function Flag({ code, emblemUrl, name }: FlagProps) {
  const addresses = useSyncExternalStore(watchFlags, flagAddresses);
  if (code !== undefined && addresses === 'coming') return <span className={styles['flag']} aria-hidden />;
  const flag =
    code === undefined || typeof addresses === 'string' ? undefined : addresses.get(code.toLowerCase());
  const address = flag ?? emblemUrl;
  if (address === undefined) {
    return (
      <span className={styles['initials']} aria-hidden>
        {initials(name)}
      </span>
    );
  }
  return (
    <img
      className={styles['flag']}
      src={address}
      alt=""
      width={4}
      height={3}
      decoding="async"
      draggable={false}
    />
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
