import { useEffect, useState } from 'react';
import type { BoothDesk } from './booth-desk.ts';

/** A cue stands so long, ms: as long as the server counts it. */
const cueMs = 20_000;

/** *Slow down*, and whether what was asked still stands. */
export function useSlowDown(desk: BoothDesk): { readonly stands: boolean; readonly ask: () => void } {
  const [askedAt, setAskedAt] = useState<number | null>(null);
  useEffect(() => {
    if (askedAt === null) return;
    const timer = setTimeout(() => {
      setAskedAt(null);
    }, cueMs);
    return () => {
      clearTimeout(timer);
    };
  }, [askedAt]);
  return {
    stands: askedAt !== null,
    ask: () => {
      void desk.ask('signal', 'booth.slow-down', {}).then((seq) => {
        if (seq !== null) setAskedAt(Date.now());
      });
    },
  };
}
