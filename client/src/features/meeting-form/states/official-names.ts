import type { Locale } from '@entente/shared/languages';
import english from './official-names/en.json';

export type OfficialNames = Readonly<Record<string, string>>;

const load: Readonly<Record<Locale, () => Promise<{ default: OfficialNames }>>> = {
  en: async () => ({ default: english }),
  fr: () => import('./official-names/fr.json'),
  es: () => import('./official-names/es.json'),
  ru: () => import('./official-names/ru.json'),
  zh: () => import('./official-names/zh.json'),
  ar: () => import('./official-names/ar.json'),
  vi: () => import('./official-names/vi.json'),
  id: () => import('./official-names/id.json'),
};

/** Members and observer States of the United Nations, and a few organisations, by code: the formal name in English. */
export const englishNames: OfficialNames = english;

/** The formal names in the reader's language. */
export async function officialNames(locale: Locale): Promise<OfficialNames> {
  return (await load[locale]()).default;
}
