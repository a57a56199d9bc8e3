import type { Locale } from '@entente/shared/languages';
import type booth from './locales/booth/en.json';
import type chamber from './locales/chamber/en.json';
import type documents from './locales/documents/en.json';
import type desk from './locales/desk/en.json';
import type entrance from './locales/entrance/en.json';

/**
 * Where a text is first needed: on the way in (`entrance`: every page has these), in the talk (`chamber`), at the console
 * of a booth (`booth`), on the organiser's pages (`desk`), or wherever there are documents. Nobody loads the texts of a
 * place that they do not go to.
 */
export const areas = ['entrance', 'chamber', 'booth', 'desk', 'documents'] as const;
export type Area = (typeof areas)[number];

export type Dictionary = typeof entrance & typeof chamber & typeof booth & typeof desk & typeof documents;

type Load = () => Promise<{ default: object }>;

/** One chunk a locale and area: nobody loads a language that they do not read. */
const load: Readonly<Record<Area, Readonly<Record<Locale, Load>>>> = {
  entrance: {
    en: () => import('./locales/entrance/en.json'),
    fr: () => import('./locales/entrance/fr.json'),
    es: () => import('./locales/entrance/es.json'),
    ru: () => import('./locales/entrance/ru.json'),
    zh: () => import('./locales/entrance/zh.json'),
    ar: () => import('./locales/entrance/ar.json'),
    vi: () => import('./locales/entrance/vi.json'),
    id: () => import('./locales/entrance/id.json'),
  },
  chamber: {
    en: () => import('./locales/chamber/en.json'),
    fr: () => import('./locales/chamber/fr.json'),
    es: () => import('./locales/chamber/es.json'),
    ru: () => import('./locales/chamber/ru.json'),
    zh: () => import('./locales/chamber/zh.json'),
    ar: () => import('./locales/chamber/ar.json'),
    vi: () => import('./locales/chamber/vi.json'),
    id: () => import('./locales/chamber/id.json'),
  },
  booth: {
    en: () => import('./locales/booth/en.json'),
    fr: () => import('./locales/booth/fr.json'),
    es: () => import('./locales/booth/es.json'),
    ru: () => import('./locales/booth/ru.json'),
    zh: () => import('./locales/booth/zh.json'),
    ar: () => import('./locales/booth/ar.json'),
    vi: () => import('./locales/booth/vi.json'),
    id: () => import('./locales/booth/id.json'),
  },
  desk: {
    en: () => import('./locales/desk/en.json'),
    fr: () => import('./locales/desk/fr.json'),
    es: () => import('./locales/desk/es.json'),
    ru: () => import('./locales/desk/ru.json'),
    zh: () => import('./locales/desk/zh.json'),
    ar: () => import('./locales/desk/ar.json'),
    vi: () => import('./locales/desk/vi.json'),
    id: () => import('./locales/desk/id.json'),
  },
  documents: {
    en: () => import('./locales/documents/en.json'),
    fr: () => import('./locales/documents/fr.json'),
    es: () => import('./locales/documents/es.json'),
    ru: () => import('./locales/documents/ru.json'),
    zh: () => import('./locales/documents/zh.json'),
    ar: () => import('./locales/documents/ar.json'),
    vi: () => import('./locales/documents/vi.json'),
    id: () => import('./locales/documents/id.json'),
  },
};

export async function loadDictionary(area: Area, locale: Locale): Promise<object> {
  return (await load[area][locale]()).default;
}
