import { usualFullScale } from '../media/hearing-guard/reference.ts';
import type { MediaDevice } from '../media/device-list.ts';
import { usualListening, type Listening } from '../media/listening/mix.ts';
import type { Preferences } from '../stores/preferences.ts';

/** How a reader hears, whatever it is that they hear. */
export interface OwnListening {
  readonly listening: Pick<Listening, 'volume' | 'originalDb' | 'tone'>;
  /** What full scale is taken for on this headset, dB SPL. */
  readonly fullScale: number;
}

/** How a reader chose to hear on this machine; what was never chosen is as usual. */
export function ownListening({ volume, originalDb, bass, treble, fullScale }: Preferences): OwnListening {
  const { tone, ...usual } = usualListening;
  return {
    listening: {
      volume: volume ?? usual.volume,
      originalDb: originalDb ?? usual.originalDb,
      tone: { bass: bass ?? tone.bass, treble: treble ?? tone.treble },
    },
    fullScale: fullScale ?? usualFullScale,
  };
}

/**
 * The loudspeaker to play through; empty is the system's own, as for as long as the chosen one is unplugged: a browser would
 * go on playing into it, unheard. Before a browser tells its devices the choice stands.
 */
export function loudspeakerOf({ loudspeakerId = '' }: Preferences, there: readonly MediaDevice[]): string {
  return there.length === 0 || there.some(({ id }) => id === loudspeakerId) ? loudspeakerId : '';
}
