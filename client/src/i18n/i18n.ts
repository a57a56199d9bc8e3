import type { Locale } from '@entente/shared/languages';
import { createInstance, type i18n as I18n } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { loadDictionary } from './dictionaries.ts';
import { directionOf, pickLocale } from './locales.ts';
import { storedLocale, storeLocale } from './stored-locale.ts';

/** The product's texts. Components use react-i18next's `useTranslation`; `startI18n` comes before the first render. */
export const i18n: I18n = createInstance();

/** The newest wish, so that a slow dictionary cannot undo a later choice. */
let wished: Locale | null = null;

/**
 * Loads the reader's dictionary and no other. The reader's own earlier choice goes before `suggested`, the language of an
 * invitation, and that before the browser's languages.
 */
export async function startI18n(suggested?: string): Promise<Locale> {
  const locale = pickLocale([storedLocale(), suggested, ...navigator.languages]);
  await i18n
    .use(new ICU({}))
    .use(initReactI18next)
    .init({
      lng: locale,
      supportedLngs: false,
      fallbackLng: false,
      load: 'currentOnly',
      resources: { [locale]: { translation: await loadDictionary(locale) } },
      interpolation: { escapeValue: false },
    });
  tellDocument(locale);
  return locale;
}

/** Changes the language of the screens and remembers it as the reader's choice. */
export async function changeLocale(locale: Locale): Promise<void> {
  wished = locale;
  if (!i18n.hasResourceBundle(locale, 'translation')) {
    const dictionary = await loadDictionary(locale);
    i18n.addResourceBundle(locale, 'translation', dictionary);
  }
  if (wished !== locale) return;
  await i18n.changeLanguage(locale);
  storeLocale(locale);
  tellDocument(locale);
}

function tellDocument(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}
