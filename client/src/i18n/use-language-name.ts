import { useTranslation } from 'react-i18next';
import { isSignLanguage } from './sign-languages.ts';
import { useFormatters } from './use-formatters.ts';

/** Names languages, spoken and signed, in the reader's language. */
export function useLanguageName(): (tag: string) => string {
  const { t } = useTranslation();
  const { language } = useFormatters();
  return (tag) => (isSignLanguage(tag) ? t(`signLanguages.${tag}`) : language(tag));
}
