import { useId, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ConsoleCard } from './console-card.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './way-card.module.css';

export interface Way<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Its code, for where many stand side by side; null if it has none. */
  readonly short: string | null;
  /** What it carries now. */
  readonly detail: string;
  readonly key: string | null;
  readonly isChosen: boolean;
  /** Why it cannot be had now, in words. */
  readonly barred: string | null;
}

export interface WayCardProps<Id extends string> {
  readonly label: string;
  readonly ways: readonly Way<Id>[];
  readonly onChoose: (id: Id) => void;
  readonly children?: ReactNode;
}

/** So many stand side by side with their whole names. */
const most = 3;

/** A choice of channels: a list with all there is to say, and under it one press or key for each. */
export function WayCard<Id extends string>({ label, ways, onChoose, children }: WayCardProps<Id>) {
  const id = useId();
  const chosen = ways.find(({ isChosen }) => isChosen);
  return (
    <ConsoleCard
      label={label}
      head={
        <>
          <h2>
            <label htmlFor={id}>{label}</label>
          </h2>
          <select
            id={id}
            className={styles['choice']}
            value={chosen?.id ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const way = ways.find((each) => each.id === value);
              if (way !== undefined) onChoose(way.id);
            }}
          >
            {ways.map((way) => (
              <option key={way.id} value={way.id} disabled={way.barred !== null}>
                {`${way.label} · ${way.barred ?? way.detail}`}
              </option>
            ))}
          </select>
        </>
      }
    >
      <div className={styles['ways']}>
        {ways.map((way) => (
          <button
            key={way.id}
            type="button"
            className={styles['way']}
            aria-pressed={way.isChosen}
            aria-disabled={way.barred !== null || undefined}
            title={way.barred ?? way.detail}
            {...(way.key === null ? {} : { 'aria-keyshortcuts': way.key })}
            onClick={() => {
              onChoose(way.id);
            }}
          >
            {ways.length > most && way.short !== null ? (
              <>
                <span aria-hidden>{way.short}</span>
                <VisuallyHidden>{way.label}</VisuallyHidden>
              </>
            ) : (
              <span>{way.label}</span>
            )}
            {way.key !== null && <KeyCap>{way.key}</KeyCap>}
          </button>
        ))}
      </div>
      {children}
    </ConsoleCard>
  );
}
