const quarter = 15 * 60_000;

/** The next full quarter of an hour as local time in a zone, `2026-12-01T15:15`. `now` in ms since the epoch. */
export function soonIn(timeZone: string, now: number): string {
  const instant = Math.ceil(now / quarter) * quarter;
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return local.format(instant).replace(' ', 'T');
}
