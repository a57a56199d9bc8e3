import type { Locale } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { changeLocale } from './i18n.ts';
import { directionOf, pickLocale, type Direction } from './locales.ts';

interface ReaderLocale {
  readonly locale: Locale;
  readonly direction: Direction;
  /** Loads the language, then changes to it. */
  readonly choose: (locale: Locale) => Promise<void>;
}

/** The language of the screens. */
export function useLocale(): ReaderLocale {
  const { i18n } = useTranslation();
  const locale = pickLocale([i18n.language]);
  return { locale, direction: directionOf(locale), choose: changeLocale };
}
