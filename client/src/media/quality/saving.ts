/** What gives way, in this order: the last to go is the first to come back. Sound is not among them. */
export const yields = ['others-paused', 'camera-low', 'all-paused', 'camera-closed'] as const;
export type Yield = (typeof yields)[number];

/** Which direction each relieves. */
const relieves: Readonly<Record<Yield, readonly ('up' | 'down')[]>> = {
  'others-paused': ['down'],
  'camera-low': ['up', 'down'],
  'all-paused': ['down'],
  'camera-closed': ['up'],
};

/** What has yielded by itself so far, in order. Times in ms. */
export interface Saving {
  readonly yielded: readonly Yield[];
  readonly changedAt: number;
  /** Since when the line has borne all that is sent over it. */
  readonly calmSince: number | null;
  /** How long it must have done so before something comes back. */
  readonly patience: number;
  /** Something has come back at this time, and it is not yet known whether the line bears it. */
  readonly triedAt: number | null;
}

/**
 * What a step took needs this long to show (ms). One's own camera goes last of all: it stays closed until its owner opens
 * it, and a browser that was only busy takes some ten seconds to believe in its line again.
 */
const settles = 2_000;
const settlesBeforeClosing = 15_000;
/** The first thing comes back after this long; twice as long after each try that failed, up to the most. */
const leastPatience = 20_000;
const mostPatience = 320_000;
/** A try has failed if the line is strained again within this time. */
const trial = 20_000;

export const noSaving: Saving = {
  yielded: [],
  changedAt: -Infinity,
  calmSince: null,
  patience: leastPatience,
  triedAt: null,
};

export interface Strain {
  readonly at: number;
  /** Whether that direction carries less than is sent over it. */
  readonly up: boolean;
  readonly down: boolean;
  /** Whether packets are lost on the way out: the low picture is still too much, however much the browser adapts it. */
  readonly losesUp: boolean;
  /** Whether pictures flow that way at all: where none do, none can yield. */
  readonly sendsPicture: boolean;
  readonly receivesPicture: boolean;
}

/** One step at most: something yields while a direction is strained, and comes back after it has been calm for long. */
export function nextSaving(saving: Saving, strain: Strain): Saving {
  const { at, up, down, losesUp, sendsPicture, receivesPicture } = strain;
  if (up || down) {
    const failed = saving.triedAt !== null && at - saving.triedAt < trial;
    const patience = failed ? Math.min(mostPatience, saving.patience * 2) : saving.patience;
    const strainedSaving = { ...saving, calmSince: null, triedAt: failed ? null : saving.triedAt, patience };
    const next = yields.find(
      (each) =>
        !saving.yielded.includes(each) &&
        relieves[each].some((way) => (way === 'up' ? upYields(each) : down && canRelieve(each))),
    );
    const hasSettled = at - saving.changedAt >= (next === 'camera-closed' ? settlesBeforeClosing : settles);
    return next === undefined || !hasSettled
      ? strainedSaving
      : { ...strainedSaving, yielded: [...saving.yielded, next], changedAt: at };
  }
  const calmSince = saving.calmSince ?? at;
  const isProven = saving.triedAt !== null && at - saving.triedAt >= trial;
  const calm = { ...saving, calmSince, ...(isProven ? { triedAt: null, patience: leastPatience } : {}) };
  const isDue = at - Math.max(calmSince, saving.changedAt) >= saving.patience;
  if (saving.yielded.length === 0 || !isDue) return calm;
  return { ...calm, yielded: saving.yielded.slice(0, -1), changedAt: at, calmSince: at, triedAt: at };

  /** A busy machine makes its own line look thin for as long as it is busy, but it loses nothing. */
  function upYields(each: Yield): boolean {
    return up && sendsPicture && (each !== 'camera-closed' || losesUp);
  }

  /** One's own picture shares a thin line with what comes in, where there is one. */
  function canRelieve(each: Yield): boolean {
    return each === 'camera-low' ? sendsPicture : receivesPicture;
  }
}
