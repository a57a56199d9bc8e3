import type { QualityReport } from '@entente/shared/quality';

/** A report says nothing new more often than this, and something at least this often, in ms. */
const least = 5_000;
const most = 15_000;

/** What was told last, and when. */
export interface Told {
  readonly at: number;
  readonly report: QualityReport;
}

/** Whether `report` is to be sent now: at once when what a person reads of it changed, but never in a stream. */
export function isDue(told: Told | null, report: QualityReport, now: number): boolean {
  if (told === null) return true;
  const passed = now - told.at;
  return passed >= most || (passed >= least && words(told.report) !== words(report));
}

const words = ({ level, causes, remedies }: QualityReport): string =>
  JSON.stringify([level, causes, remedies]);

export interface Figures {
  readonly lossUp: number | null;
  readonly lossDown: number | null;
  readonly concealed: number | null;
  /** ms. */
  readonly roundTrip: number | null;
}

export const noFigures: Figures = { lossUp: null, lossDown: null, concealed: null, roundTrip: null };

/** Figures as they are sent: what was not measured is left out, shares to a thousandth. */
export function reportOf(
  said: Pick<QualityReport, 'level' | 'causes' | 'remedies'>,
  { lossUp, lossDown, concealed, roundTrip }: Figures,
): QualityReport {
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return {
    ...said,
    ...(lossUp === null ? {} : { lossUp: share(lossUp) }),
    ...(lossDown === null ? {} : { lossDown: share(lossDown) }),
    ...(concealed === null ? {} : { concealed: share(concealed) }),
    ...(roundTrip === null ? {} : { roundTrip: Math.min(60_000, Math.max(0, Math.round(roundTrip))) }),
  };
}

/** The mean of the newest readings of what was measured: one reading of a few packets jumps. */
export function smoothed(before: Figures, now: Figures): Figures {
  const mixed = (old: number | null, value: number | null): number | null =>
    value === null ? old : old === null ? value : old + (value - old) / 3;
  return {
    lossUp: mixed(before.lossUp, now.lossUp),
    lossDown: mixed(before.lossDown, now.lossDown),
    concealed: mixed(before.concealed, now.concealed),
    roundTrip: mixed(before.roundTrip, now.roundTrip),
  };
}
