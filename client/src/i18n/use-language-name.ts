import { useTranslation } from 'react-i18next';
import { isSignLanguage, signRegions } from './sign-languages.ts';
import { useFormatters } from './use-formatters.ts';

/**
 * Names languages, spoken and signed, in the reader's language: by our own words, as the browser does, else by where a sign
 * language is at home. One of which nothing is known is its tag.
 */
export function useLanguageName(): (tag: string) => string {
  const { t } = useTranslation();
  const { language, region } = useFormatters();
  return (tag) => {
    if (isSignLanguage(tag)) return t(`signLanguages.${tag}`);
    const named = language(tag);
    if (named !== tag) return named;
    const home = signRegions[tag];
    return home === undefined ? tag.toUpperCase() : t('signLanguages.ofRegion', { region: region(home) });
  };
}
