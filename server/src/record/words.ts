import { rightToLeft, type Locale } from '@entente/shared/languages';
import { recordTexts, type RecordTexts } from './texts.ts';

/** How one language writes a record: its words, and times in the official zone of the meeting. */
export interface Words {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: RecordTexts;
  /** 15:18, and the day before it if it is not that of `reference`. */
  time(instant: number): string;
  /** Tuesday, 1 December 2026 at 15:18 */
  dateTime(instant: number): string;
  /** Whole minutes, or seconds below one minute. */
  duration(ms: number): string;
  /** "Vietnam Time (Asia/Ho_Chi_Minh)" */
  readonly zone: string;
  language(tag: string): string;
  list(names: readonly string[]): string;
  number(value: number): string;
}

/** `reference` is an instant of the day that goes without saying. */
export function wordsIn(
  locale: Locale,
  { timeZone, reference }: { readonly timeZone: string; readonly reference: number },
): Words {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone, hourCycle: 'h23' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ day: 'numeric', month: 'short' });
  const stamp = format({ dateStyle: 'full', timeStyle: 'short' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const signed = new Map(Object.entries(recordTexts[locale].signLanguages));
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const unit = (name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const [hours, minutes, seconds] = [unit('hour'), unit('minute'), unit('second')];
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const zoneName = format({ timeZoneName: 'longGeneric' })
    .formatToParts(reference)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return {
    locale,
    direction: rightToLeft.has(locale) ? 'rtl' : 'ltr',
    texts: recordTexts[locale],
    time(instant) {
      const time = clock.format(instant);
      return day.format(instant) === day.format(reference) ? time : `${day.format(instant)} ${time}`;
    },
    dateTime: (instant) => stamp.format(instant),
    duration(ms) {
      const whole = Math.max(0, Math.round(ms / 1000));
      if (whole < 60) return seconds.format(whole);
      const [full, rest] = [Math.floor(Math.round(whole / 60) / 60), Math.round(whole / 60) % 60];
      return units.format([
        ...(full > 0 ? [hours.format(full)] : []),
        ...(rest > 0 ? [minutes.format(rest)] : []),
      ]);
    },
    zone: zoneName === undefined || zoneName === timeZone ? timeZone : `${zoneName} (${timeZone})`,
    // `Intl` names hardly any sign language.
    language: (tag) => signed.get(tag) ?? languages.of(tag) ?? tag,
    list: (names) => lists.format(names),
    number: (value) => numbers.format(value),
  };
}
