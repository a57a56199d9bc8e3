import styles from './flag.module.css';

/** The address of each flag by its lower-case code. Files are fetched only when shown. */
const addresses = new Map(
  Object.entries(
    import.meta.glob<string>('../../../node_modules/flag-icons/flags/4x3/*.svg', {
      query: '?url&no-inline',
      import: 'default',
      eager: true,
    }),
  ).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), address]),
);

export interface Emblem {
  /** ISO 3166 code of a state, or `un`, `eu`, `asean`, in either case. */
  readonly code?: string | undefined;
  /** The emblem of an organisation that has no code: a path on our own host. */
  readonly emblemUrl?: string | undefined;
}

/** Whether a flag is shipped for this code. */
export const hasFlag = (code: string): boolean => addresses.has(code.toLowerCase());

interface FlagProps extends Emblem {
  /** Its initials stand in where there is neither flag nor emblem. */
  readonly name: string;
}

/**
 * A flag or emblem without its name, therefore hidden from screen readers. Use it only inside something that shows the
 * name beside it: `NamePlate`, `FlaggedName`. Fills the height that its parent gives it. Flags are not mirrored.
 */
export function Flag({ code, emblemUrl, name }: FlagProps) {
  const address = code === undefined ? emblemUrl : (addresses.get(code.toLowerCase()) ?? emblemUrl);
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
