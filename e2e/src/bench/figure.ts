export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** One measured figure beside the same one of something simpler, measured in the same run. */
export interface Figure {
  readonly bench: string;
  readonly metric: string;
  readonly unit: 'ms' | 'bytes' | 'packets' | 'percent';
  readonly samples: readonly number[];
  readonly baseline: { readonly what: string; readonly samples: readonly number[] };
}

/** One line of JSON, as `npm run bench` prints it. */
export function line({ bench, metric, unit, samples, baseline }: Figure): string {
  return JSON.stringify({
    ...{ bench, metric, unit, n: samples.length },
    ...spread(samples),
    baseline: { what: baseline.what, ...spread(baseline.samples) },
  });
}

/** Median and 95th percentile by the nearest rank: values that were really measured. */
export function spread(samples: readonly number[]): Spread {
  return { p50: percentile(samples, 50), p95: percentile(samples, 95) };
}

function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return Math.round(value * 10) / 10;
}
