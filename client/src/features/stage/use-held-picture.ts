import { useCallback, useEffect, useState } from 'react';

/** A picture that does not come is no longer waited for after this long (ms). */
const patience = 3_000;

export interface Held<T> {
  /** What is to be painted, the newest first. */
  readonly layers: readonly T[];
  readonly onPainted: (one: T) => void;
}

/**
 * What was painted last stays until what comes after it is painted too, or a short while: so one picture takes the place of
 * another without a hole.
 */
export function useHeldPicture<T extends { readonly key: string }>(now: T | null): Held<T> {
  const [painted, setPainted] = useState<T | null>(null);
  const held = painted !== null && painted.key !== now?.key ? painted : null;
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => {
      setPainted((last) => (last === held ? null : last));
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [held]);
  const onPainted = useCallback((one: T) => {
    setPainted(one);
  }, []);
  return { layers: [now, held].filter((one) => one !== null), onPainted };
}
