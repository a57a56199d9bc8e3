import type { Locale } from '@entente/shared/languages';
import { englishNames, type OfficialNames } from './official-names.ts';

/** A state or organisation as an organiser looks for it. */
export interface StateChoice {
  readonly code: string;
  /** In the reader's language. */
  readonly shortName: string;
  readonly officialName: string;
  /** What a search looks into: code, English, the reader's language, the state's own; folded by `folded`. */
  readonly words: string;
}

/** Short names where the usage among states differs from everyday English. */
const shortInEnglish: Readonly<Record<string, string>> = {
  cd: 'DR Congo',
  cg: 'Congo',
  kp: 'DPR Korea',
  kr: 'Republic of Korea',
  la: 'Lao PDR',
  ps: 'State of Palestine',
  ru: 'Russian Federation',
  va: 'Holy See',
  vn: 'Viet Nam',
};

/** Names that are no regions to `Intl`. */
const organisations: Readonly<Record<string, string>> = { asean: 'ASEAN', arab: 'LAS', eac: 'EAC' };

const regionNames = new Map<string, Intl.DisplayNames>();

function regionName(code: string, locale: string): string {
  if (code.length !== 2) return organisations[code] ?? code.toUpperCase();
  const known = regionNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  regionNames.set(locale, known);
  return known.of(code.toUpperCase()) ?? code.toUpperCase();
}

/** The language most spoken in a state, by its likely subtags; null for an organisation. */
export function languageOf(code: string): string | null {
  if (code.length !== 2 || code === 'un' || code === 'eu') return null;
  const { language } = new Intl.Locale(`und-${code.toUpperCase()}`).maximize();
  return language === 'und' ? null : language;
}

/** Without case and diacritics, so that "cote d'ivoire" and "Viet nam" are found. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLocaleLowerCase();

/** Every word of the query begins a word of the choice: "rep kor" finds the Republic of Korea. */
export function matches(words: string, query: string): boolean {
  const asked = folded(query).trim();
  return (
    words.includes(` ${asked}`) ||
    asked
      .split(/\s+/u)
      .every((part) => words.includes(` ${part}`) || (isIdeographic(part) && words.includes(part)))
  );
}

/** Chinese is written without spaces: any part of a name is a word of it. */
const isIdeographic = (part: string): boolean => /\p{Script=Han}/u.test(part);

/** All choices, in the order of the reader's alphabet. */
export function stateChoices(locale: Locale, official: OfficialNames): readonly StateChoice[] {
  const order = new Intl.Collator(locale);
  return Object.keys(englishNames)
    .map((code): StateChoice => {
      const short =
        locale === 'en' ? (shortInEnglish[code] ?? regionName(code, 'en')) : regionName(code, locale);
      const officialName = official[code] ?? englishNames[code] ?? short;
      const own = languageOf(code);
      const names = [code, short, officialName, regionName(code, 'en'), englishNames[code] ?? ''];
      const native = own === null ? '' : regionName(code, own);
      return { code, shortName: short, officialName, words: ` ${folded([...names, native].join(' '))}` };
    })
    .sort((a, b) => order.compare(a.shortName, b.shortName));
}
