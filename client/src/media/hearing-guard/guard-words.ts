import type { IncidentKind } from '@entente/shared/acoustic-incident';

/** The names by which the processors are known in an audio context. */
export const sentinelName = 'entente-sentinel';
export const guardName = 'entente-hearing-guard';

/** What a sentinel is made with. */
export interface SentinelOptions {
  /** The gain that this voice had before, dB; null if it is new. */
  readonly decibels: number | null;
}

/** What a sentinel says. */
export type SentinelNews =
  | { readonly type: 'incident'; readonly kind: IncidentKind; readonly level: number }
  | { readonly type: 'gain'; readonly decibels: number };

export interface GuardOptions {
  /** What full scale is taken for, dB SPL. */
  readonly fullScale: number;
}

/** What the guard measures of what is heard, ten times a second. */
export interface GuardFigures {
  /** Short-term loudness (3 s), LUFS. */
  readonly level: number;
  /** Momentary loudness (400 ms), LUFS. */
  readonly momentary: number;
  /** By how much the limits turn down now, dB; 0 is not at all. */
  readonly reduction: number;
  /** The mean of the last minute, dBFS. */
  readonly minuteMean: number;
}

export const silentFigures: GuardFigures = { level: -120, momentary: -120, reduction: 0, minuteMean: -120 };
