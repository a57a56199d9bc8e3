import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';

/**
 * What a sound is to a listener: `floor`, the microphones of the room; `background`, the plenary in the back of a caucus;
 * `channel`, a language; `line`, a boothmate, the chief interpreter or the technician.
 */
export type SoundKind = 'floor' | 'background' | 'channel' | 'line';

/** As what a sound is heard. */
export type HeardAs =
  | { readonly kind: Exclude<SoundKind, 'channel'>; readonly participantId: ParticipantId | null }
  | { readonly kind: 'channel'; readonly language: LanguageTag };

export type ListeningChoice = 'floor' | { readonly language: LanguageTag };

export interface Listening {
  readonly choice: ListeningChoice;
  /** What the chosen channel carries now: a booth, or the floor because it is direct or nobody is on air. */
  readonly carries: 'booth' | 'floor';
  /** How loud the original is under a booth, dB from -40 to 0. */
  readonly originalDb: number | 'off';
  /** 0 to 1; `usualVolume` changes nothing. */
  readonly volume: number;
  /** dB, -12 to 12. */
  readonly tone: { readonly bass: number; readonly treble: number };
}

/** At this the sound is as loud as it comes: there is a little more, for thin ears. */
export const usualVolume = 0.75;

export const originalRange = { lowest: -40, usual: -18, highest: 0 } as const;
export const toneRange = { lowest: -12, highest: 12 } as const;

export const usualListening: Listening = {
  choice: 'floor',
  carries: 'floor',
  originalDb: originalRange.usual,
  volume: usualVolume,
  tone: { bass: 0, treble: 0 },
};

/** How loud the plenary is in the back of a caucus, as a factor. */
export const backgroundGain = 0.2;

/** What a listener is to hear, as factors on each kind of sound; the shelves are dB. */
export interface Mix {
  readonly gains: Readonly<Record<SoundKind, number>>;
  /** The channel that is heard; null if none is. */
  readonly language: LanguageTag | null;
  readonly volume: number;
  readonly bass: number;
  readonly treble: number;
}

/**
 * The rule of listening. A booth is heard with the original low underneath. A channel that carries the floor is silent here, and
 * the floor itself is played: both at once, a moment apart, would sound hollow.
 */
export function mixFor({ choice, carries, originalDb, volume, tone }: Listening): Mix {
  const hearsBooth = choice !== 'floor' && carries === 'booth';
  const original = originalDb === 'off' ? 0 : 10 ** (within(originalDb, originalRange) / 20);
  return {
    gains: {
      floor: hearsBooth ? original : 1,
      background: backgroundGain,
      channel: hearsBooth ? 1 : 0,
      line: 1,
    },
    language: hearsBooth ? choice.language : null,
    // Loudness goes with the square of the way that a hand turns a knob.
    volume: (Math.max(0, Math.min(1, volume)) / usualVolume) ** 2,
    bass: within(tone.bass, toneRange),
    treble: within(tone.treble, toneRange),
  };
}

const within = (value: number, { lowest, highest }: { lowest: number; highest: number }): number =>
  Math.max(lowest, Math.min(highest, value));

export const isSameChoice = (one: ListeningChoice, other: ListeningChoice): boolean =>
  one === 'floor' || other === 'floor' ? one === other : one.language === other.language;
