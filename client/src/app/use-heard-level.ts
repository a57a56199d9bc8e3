import { useCallback } from 'react';
import type { HeardLevelProps } from '../features/hearing-guard/heard-level.tsx';
import { shownLevel } from '../media/sound-level.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

/** Softer than this nothing is heard, LUFS. */
const inaudible = -70;

/** How loud it is what is heard at this seat, and how it is guarded. */
export function useHeardLevel({ audio }: Seat): HeardLevelProps {
  const guarding = useStore(audio.guarding);
  const incident = useStore(audio.incident);
  const { level } = useStore(audio.figures);
  const subscribe = useCallback(
    (onLevel: (level: number) => void) => {
      const tell = (): void => {
        onLevel(shownLevel(10 ** (audio.figures.get().momentary / 20)));
      };
      tell();
      return audio.figures.subscribe(tell);
    },
    [audio],
  );
  return { loudness: level < inaudible ? null : level, subscribe, guard: { guarding, incident } };
}
