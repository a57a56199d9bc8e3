import type { Locale } from '@entente/shared/languages';

export interface ZonedTimes {
  /** In the reader's zone, with the day. */
  readonly own: string;
  /** In the meeting's official zone, with the day and the zone. */
  readonly official: string;
  /** Whether both clocks show the same, so that one of them is enough. */
  readonly same: boolean;
}

/** Instants are ms since the epoch; zones are IANA names; without a zone, the reader's own. */
export interface Formatters {
  /** 15:18 */
  readonly time: (instant: number, zone?: string) => string;
  /** Tue, 1 Dec 2026 */
  readonly date: (instant: number, zone?: string) => string;
  /** Tue, 1 Dec 2026, 15:18 */
  readonly dateTime: (instant: number, zone?: string) => string;
  /** The zone at that instant in the reader's language: "Vietnam Time". */
  readonly zoneName: (instant: number, zone: string) => string;
  readonly zoned: (instant: number, officialZone: string) => ZonedTimes;
  /** A span in ms as 2:41 or 1:02:41; whole seconds, rounded down, never below zero. */
  readonly duration: (span: number) => string;
  /** A span in ms in words: 1 hr 5 min; seconds below a minute. */
  readonly span: (ms: number) => string;
  /** How long ago something was, by a span in ms: 3 min ago; below a minute: now. */
  readonly ago: (ms: number) => string;
  readonly number: (value: number) => string;
  /** Whole minutes with their unit: 40 min */
  readonly minutes: (minutes: number) => string;
  /** 38 kB, 1.4 MB */
  readonly bytes: (size: number) => string;
  /** The name of a state or organisation by its code; the code itself when the language has none. */
  readonly region: (code: string) => string;
  /** The name of a language in the reader's language. */
  readonly language: (tag: string) => string;
  /** "Indonesia, Thailand and Viet Nam" */
  readonly list: (names: readonly string[]) => string;
}

const made = new Map<string, Formatters>();

/** Everything that the language decides and no translator writes. Made once a locale: `Intl` objects are dear. */
export function formatters(locale: Locale, ownZone?: string): Formatters {
  const key = `${locale} ${ownZone ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = makeFormatters(locale, ownZone);
  made.set(key, fresh);
  return fresh;
}

function makeFormatters(locale: Locale, ownZone?: string): Formatters {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const at = (instant: number, zone: string | undefined, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone ?? ownZone }).format(instant);

  const whole = new Intl.NumberFormat(locale, { useGrouping: false });
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const number = new Intl.NumberFormat(locale);
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const spans = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const quantity = (name: 'kilobyte' | 'megabyte', digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const unit = (name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const past = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const zoneName = (instant: number, zone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

  return {
    time: (instant, zone) => at(instant, zone, clock),
    date: (instant, zone) => at(instant, zone, day),
    dateTime: (instant, zone) => at(instant, zone, { ...day, ...clock }),
    zoneName,
    zoned(instant, officialZone) {
      const own = at(instant, undefined, { ...day, ...clock });
      const official = at(instant, officialZone, { ...day, ...clock });
      return { own, official: `${official} (${zoneName(instant, officialZone)})`, same: own === official };
    },
    duration(span) {
      const seconds = Math.max(0, Math.floor(span / 1000));
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor(seconds / 60) % 60;
      const rest = `${(hours > 0 ? twoDigits : whole).format(minutes)}:${twoDigits.format(seconds % 60)}`;
      return hours > 0 ? `${whole.format(hours)}:${rest}` : rest;
    },
    span(ms) {
      const seconds = Math.max(0, Math.round(ms / 1000));
      if (seconds < 60) return unit('second').format(seconds);
      const minutes = Math.round(seconds / 60);
      return spans.format([
        ...(minutes >= 60 ? [unit('hour').format(Math.floor(minutes / 60))] : []),
        ...(minutes % 60 > 0 ? [unit('minute').format(minutes % 60)] : []),
      ]);
    },
    ago: (ms) => {
      const minutes = Math.max(0, Math.floor(ms / 60_000));
      if (minutes === 0) return past.format(0, 'second');
      return minutes < 60 ? past.format(-minutes, 'minute') : past.format(-Math.floor(minutes / 60), 'hour');
    },
    number: (value) => number.format(value),
    minutes: (value) => minutes.format(value),
    bytes: (size) =>
      size < 1_000_000
        ? quantity('kilobyte', 0).format(Math.min(999, Math.ceil(size / 1000)))
        : quantity('megabyte', 1).format(size / 1_000_000),
    region(code) {
      // Codes such as `asean` or `gb-sct` are no regions to Intl, which would throw.
      return /^[a-z]{2}$/i.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code.toUpperCase();
    },
    language: (tag) => languages.of(tag) ?? tag,
    list: (names) => lists.format(names),
  };
}
