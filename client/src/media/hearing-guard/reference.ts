/**
 * The figures of hearing protection are sound pressures, and no browser knows what a headset makes of full scale. So
 * full scale is *taken for* a pressure: 100 dB SPL unless told otherwise, about what a headset gives at the usual setting.
 * Everything here is relative to that, and no conformity with a standard follows from it.
 */
export const usualFullScale = 100;

/** What may be set, dB SPL: quieter is no headset that one hears with, louder none that is sold for speech. */
export const fullScaleRange = { lowest: 88, highest: 120 } as const;

/** As booth consoles have them (PROCEDURE.md, "Hearing"), dB SPL. */
const never = 100;
const sustained = 94;
const minuteMean = 80;

/** Room for the peaks between samples that a converter makes, dB. */
const headroom = 1;

export interface Limits {
  /** No sample is louder, 0 to 1. */
  readonly ceiling: number;
  /** The mean square over 100 ms that is not exceeded for longer. */
  readonly sustained: number;
  /** A one-minute mean above this is warned of, dBFS. */
  readonly dose: number;
}

/** The limits where full scale is taken for `fullScale` dB SPL. */
export function limitsAt(fullScale: number): Limits {
  return {
    ceiling: amplitude(Math.min(-headroom, never - fullScale)),
    sustained: 10 ** ((sustained - fullScale) / 10),
    dose: minuteMean - fullScale,
  };
}

/** dB as a factor on samples. */
export const amplitude = (decibels: number): number => 10 ** (decibels / 20);
