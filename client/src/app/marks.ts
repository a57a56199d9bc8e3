/**
 * Moments on the way from *Join* to the first picture, in the browser's own performance timeline, where the benchmarks
 * and a reader's developer tools find them.
 */
export type Moment = 'join' | 'joined' | 'first-frame';

export function mark(moment: Moment): void {
  performance.mark(`entente:${moment}`);
}
