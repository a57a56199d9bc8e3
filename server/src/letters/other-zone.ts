interface RegionalLocale extends Intl.Locale {
  /** Newer than the oldest runtime that we start on. */
  getTimeZones?(): string[] | undefined;
}

const wallClock = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

/**
 * The zone in which a reader of that delegation would rather read the time: that of its country, where the whole country
 * has one time at that instant, else UTC, since nothing is known of where in Indonesia or Brazil somebody sits. Null
 * where the clock shows the same as in the official zone.
 */
export function otherZone(options: {
  readonly instant: number;
  readonly official: string;
  /** ISO 3166-1 alpha-2 in lower case, or a code that is no country. */
  readonly code: string | undefined;
}): string | null {
  const { instant, official, code } = options;
  const zones = zonesOf(code);
  const clocks = new Set(zones.map((zone) => wallClock(instant, zone)));
  const zone = clocks.size === 1 ? (zones[0] ?? 'UTC') : 'UTC';
  return wallClock(instant, zone) === wallClock(instant, official) ? null : zone;
}

function zonesOf(code: string | undefined): readonly string[] {
  if (code === undefined || !/^[a-z]{2}$/.test(code)) return [];
  const locale: RegionalLocale = new Intl.Locale(`und-${code.toUpperCase()}`);
  return locale.getTimeZones?.() ?? [];
}
