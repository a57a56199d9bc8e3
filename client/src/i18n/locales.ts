import type { Locale } from '@entente/shared/languages';

/** Each locale in its own name, in the order in which a reader is offered them. */
export const endonyms: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
};

const isLocale = (tag: string): tag is Locale => Object.hasOwn(endonyms, tag);

export const locales: readonly Locale[] = Object.keys(endonyms).filter(isLocale);

export type Direction = 'ltr' | 'rtl';

export const directionOf = (locale: Locale): Direction => (locale === 'ar' ? 'rtl' : 'ltr');

/** The first of the reader's wishes, in falling order, that there is: `pt-BR, fr-CA` gives French. English if none. */
export function pickLocale(wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split('-')[0];
    if (language !== undefined && isLocale(language)) return language;
  }
  return 'en';
}
