import type { GuardFigures } from '../hearing-guard/guard-words.ts';
import type { HeardSounds } from './heard-sounds.ts';
import type { Incident } from './incident.ts';
import type { Listening } from './mix.ts';

/** A way for sounds to the ear. */
export interface SoundOutput {
  /** Plays exactly these. */
  play(sounds: HeardSounds): void;
  listen(listening: Listening): void;
  /** The loudspeaker; an empty id is the system's own. A browser that cannot choose goes on as it was. */
  choose(loudspeakerId: string): void;
  takeFullScaleFor(fullScale: number): void;
  /** To be called from a gesture of the reader. */
  unblock(): Promise<void>;
  close(): void;
}

export interface SoundOutputOptions {
  readonly listening: Listening;
  readonly loudspeakerId: string;
  readonly fullScale: number;
  /** The browser waits for a gesture before it lets anything be heard, or no longer does. */
  readonly onBlocked: (isBlocked: boolean) => void;
  readonly onIncident: (incident: Incident) => void;
  readonly onFigures: (figures: GuardFigures) => void;
}
