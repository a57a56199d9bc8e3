import type { Locale } from '@entente/shared/languages';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadDictionary, type Area } from './dictionaries.ts';
import { icuFormat } from './icu-format.ts';
import { directionOf, pickLocale } from './locales.ts';
import { storedLocale, storeLocale } from './stored-locale.ts';

/** The product's texts. Components use react-i18next's `useTranslation`; `startI18n` comes before the first render. */
export const i18n: I18n = createInstance();

/** The newest wish, so that a slow dictionary cannot undo a later choice. */
let wished: Locale | null = null;

/** The areas that this page has come to. */
const entered = new Set<Area>(['entrance']);
/** Each area and language that is being fetched or is there. */
const fetched = new Map<string, Promise<void>>();

function fetchTexts(area: Area, locale: Locale): Promise<void> {
  const key = `${area} ${locale}`;
  const known = fetched.get(key);
  if (known !== undefined) return known;
  const coming = loadDictionary(area, locale).then((texts) => {
    i18n.addResourceBundle(locale, 'translation', texts, true, true);
  });
  fetched.set(key, coming);
  // What failed is fetched anew when it is wanted again.
  coming.catch(() => fetched.delete(key));
  return coming;
}

async function fetchEntered(locale: Locale): Promise<void> {
  await Promise.all([...entered].map((area) => fetchTexts(area, locale)));
}

/** Brings the texts of an area, in the reader's language and in any chosen later; comes before its first screen. */
export async function enterArea(area: Area): Promise<void> {
  entered.add(area);
  await fetchTexts(area, pickLocale([wished, i18n.language]));
}

/**
 * Loads the reader's dictionary and no other. The reader's own earlier choice goes before `suggested`, the language of an
 * invitation, and that before the browser's languages.
 */
export async function startI18n(suggested?: string): Promise<Locale> {
  const locale = pickLocale([storedLocale(), suggested, ...navigator.languages]);
  await i18n
    .use(icuFormat)
    .use(initReactI18next)
    .init({
      lng: locale,
      supportedLngs: false,
      fallbackLng: false,
      load: 'currentOnly',
      resources: {},
      interpolation: { escapeValue: false },
    });
  await fetchEntered(locale);
  tellDocument(locale);
  return locale;
}

/** Changes the language of the screens and remembers it as the reader's choice. */
export async function changeLocale(locale: Locale): Promise<void> {
  wished = locale;
  await fetchEntered(locale);
  if (wished !== locale) return;
  await i18n.changeLanguage(locale);
  storeLocale(locale);
  tellDocument(locale);
}

function tellDocument(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}
