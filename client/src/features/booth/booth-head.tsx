import type { LanguageLevel } from '@entente/shared/interpretation';
import type { LanguageTag } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';

export interface BoothHeadProps {
  readonly language: LanguageTag;
  readonly second: LanguageTag | null;
  /** The languages that the reader works from. */
  readonly from: readonly LanguageTag[];
  /** The channel that is spoken to now, and how well the reader masters it. */
  readonly outgoing: LanguageTag;
  readonly level: LanguageLevel | null;
}

/** Which booth this is, and what the reader works from and into. */
export function BoothHead({ language, second, from, outgoing, level }: BoothHeadProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const languageName = useLanguageName();
  const names = [language, ...(second === null ? [] : [second])].map(languageName);
  const into = languageName(outgoing);
  return (
    <>
      <h1>{t('booth.title', { languages: names.join(' / ') })}</h1>
      {from.length > 0 && (
        <span className="quiet">
          {t('booth.from', {
            from: format.list(from.map(languageName)),
            into: level === null ? into : `${into} ${level}`,
          })}
        </span>
      )}
    </>
  );
}
