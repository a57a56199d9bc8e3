import { useCallback } from 'react';
import { HeardLevel } from '../features/hearing-guard/heard-level.tsx';
import { HearingPanel, type HearingChange } from '../features/hearing-guard/hearing-panel.tsx';
import { shownLevel } from '../media/sound-level.ts';
import { ownListening } from '../views/own-listening.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

/** Softer than this nothing is heard, LUFS. */
const inaudible = -70;

/** How one hears, beside the devices: it takes effect at once and is kept for the next meeting. */
export function HearingSection({ seat }: { readonly seat: Seat }) {
  const { audio } = seat;
  const guarding = useStore(audio.guarding);
  const incident = useStore(audio.incident);
  const { level } = useStore(audio.figures);
  const own = ownListening(useStore(seat.preferences));
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
  const change = ({ tone, ...rest }: HearingChange): void => {
    seat.preferences.choose({ ...rest, ...tone });
  };
  return (
    <HearingPanel
      {...own}
      heard={
        <HeardLevel
          loudness={level < inaudible ? null : level}
          subscribe={subscribe}
          guard={{ guarding, incident }}
        />
      }
      onChange={change}
    />
  );
}
