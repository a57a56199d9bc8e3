import type { RecordedSpan } from '@entente/shared/meeting-record';

export type Spans = readonly RecordedSpan[];

export const isOpen = (spans: Spans): boolean => spans.at(-1)?.to === null;

/** A new span from `at`; as it was if one is open. */
export const opened = (spans: Spans, at: number): Spans =>
  isOpen(spans) ? spans : [...spans, { from: at, to: null }];

/** The open span closed at `at`; as it was if none is. */
export function closed(spans: Spans, at: number): Spans {
  const last = spans.at(-1);
  return last?.to === null ? [...spans.slice(0, -1), { from: last.from, to: at }] : spans;
}

/** How long the spans last together, in ms; an open one until `asOf`. */
export const lasting = (spans: Spans, asOf: number): number =>
  spans.reduce((sum, { from, to }) => sum + (to ?? asOf) - from, 0);
