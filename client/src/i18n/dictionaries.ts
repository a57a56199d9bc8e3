import type { Locale } from '@entente/shared/languages';
import type en from './locales/en.json';

export type Dictionary = typeof en;

/** One chunk a locale: nobody loads a language that they do not read. */
const load: Readonly<Record<Locale, () => Promise<{ default: Dictionary }>>> = {
  en: () => import('./locales/en.json'),
  fr: () => import('./locales/fr.json'),
  es: () => import('./locales/es.json'),
  ru: () => import('./locales/ru.json'),
  zh: () => import('./locales/zh.json'),
  ar: () => import('./locales/ar.json'),
  vi: () => import('./locales/vi.json'),
  id: () => import('./locales/id.json'),
};

export async function loadDictionary(locale: Locale): Promise<Dictionary> {
  return (await load[locale]()).default;
}
