import type { SoundKind } from './mix.ts';

/** One stretch of a gain on its way: evenly in dB, as loudness is felt, or evenly in amplitude, as it must be from silence. */
export interface Stretch {
  readonly to: number;
  readonly seconds: number;
  readonly law: 'decibel' | 'linear';
}

/**
 * Why a gain changes: another choice, the booth or the floor takes the channel, a hand on a slider, a new sound, its owner
 * closes it or opens it again.
 */
export type Cause = 'choice' | 'carries' | 'setting' | 'new' | 'closed' | 'opened';

/** So short that it is heard as at once and so long that it does not click, seconds. */
const atOnce = 0.005;

/** The original makes room for the booth … */
const duck = 0.08;

/** … and comes back by so many dB a second: 18 dB in 400 ms. */
const raise = 45;

/**
 * For so long a receiver may still hold what was said before a sound was closed, seconds. After that nothing comes but what was
 * opened again, and of that the page may hear later than the ear: media does not wait for the signalling.
 */
const tail = 0.4;

/** A gain that follows a hand. */
const hand = 0.03;

/** From silence a sound is raised from so far below where it goes, dB; further below is silence. */
const entrance = 24;
const silence = 60;

const linear = (to: number, seconds: number): readonly Stretch[] => [{ to, seconds, law: 'linear' }];

/** The way from one gain to another. */
export function way(
  from: number,
  to: number,
  { cause, kind }: { readonly cause: Cause; readonly kind: SoundKind },
): readonly Stretch[] {
  switch (cause) {
    case 'choice':
    case 'new':
    case 'opened':
      return linear(to, atOnce);
    case 'closed':
      return [...linear(0, atOnce), ...linear(0, tail), ...linear(to, atOnce)];
    case 'setting':
      return linear(to, hand);
    case 'carries':
      // The channel goes at once, since it now carries what is played beside it; it comes as the original makes room.
      if (kind === 'channel') return linear(to, to < from ? atOnce : duck);
      if (to < from) return to === 0 ? linear(to, duck) : [{ to, seconds: duck, law: 'decibel' }];
      return raised(from, to);
  }
}

function raised(from: number, to: number): readonly Stretch[] {
  if (from > to * 10 ** (-silence / 20))
    return [{ to, seconds: (20 * Math.log10(to / from)) / raise, law: 'decibel' }];
  const start = to * 10 ** (-entrance / 20);
  return [...linear(start, atOnce), { to, seconds: entrance / raise, law: 'decibel' }];
}

/** Where a gain is that set out at `start` from `from`. */
export function gainAt(
  time: number,
  { from, start, stretches }: { from: number; start: number; stretches: readonly Stretch[] },
): number {
  let [since, gain] = [start, from];
  for (const { to, seconds, law } of stretches) {
    if (time < since + seconds) {
      const share = Math.max(0, time - since) / seconds;
      return law === 'linear' ? gain + (to - gain) * share : gain * (to / gain) ** share;
    }
    [since, gain] = [since + seconds, to];
  }
  return gain;
}
