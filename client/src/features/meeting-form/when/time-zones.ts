import type { Locale } from '@entente/shared/languages';
import { formatters } from '../../../i18n/format.ts';
import { englishNames } from '../states/official-names.ts';
import { folded } from '../states/states.ts';

/** Zones that some browsers still call by the name of a former time. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone by its name of today. */
const currentName = (zone: string): string => renamed[zone] ?? zone;

/** The zone of this device. */
export const ownZone = (): string => currentName(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The zones of a state, as far as the browser knows them. */
export function zonesOf(code: string): readonly string[] {
  if (code.length !== 2 || code === 'un' || code === 'eu') return [];
  // Not in every browser yet, and not in TypeScript's library.
  const ask: unknown = Reflect.get(Intl.Locale.prototype, 'getTimeZones');
  if (typeof ask !== 'function') return [];
  const zones: unknown = ask.call(new Intl.Locale(`und-${code.toUpperCase()}`));
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string').map(currentName) : [];
}

export interface ZoneChoice {
  readonly zone: string;
  /** `Asia/Ho Chi Minh` */
  readonly label: string;
  /** `Indochina Time`, in the reader's language. */
  readonly detail: string;
  /** What a search looks into: place, name of the time, states that use it. */
  readonly words: string;
}

const made = new Map<Locale, readonly ZoneChoice[]>();

/** Every zone there is, with the states that keep it. Made once a language: naming 400 zones takes a moment. */
export function zoneChoices(locale: Locale): readonly ZoneChoice[] {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const format = formatters(locale);
  const english = formatters('en');
  const states = new Map<string, string[]>();
  for (const code of Object.keys(englishNames))
    for (const zone of zonesOf(code))
      states.set(zone, [...(states.get(zone) ?? []), format.region(code), english.region(code)]);
  const now = Date.now();
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentName)]);
  const choices = [...zones].map((zone): ZoneChoice => {
    const label = zone.replaceAll('_', ' ');
    const detail = format.zoneName(now, zone);
    const words = [label.replaceAll('/', ' '), detail, ...(states.get(zone) ?? [])];
    return { zone, label, detail, words: ` ${folded(words.join(' '))}` };
  });
  made.set(locale, choices);
  return choices;
}
