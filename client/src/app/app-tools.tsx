import { Languages, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endonyms, locales } from '../i18n/locales.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Select } from '../ui/select.tsx';
import { themeChoices, useTheme } from './theme.ts';

/** The language of the screens and the appearance: at the end of every header outside the chamber. */
export function AppTools() {
  const { t } = useTranslation();
  const { locale, choose } = useLocale();
  const theme = useTheme();
  return (
    <>
      <Select
        label={t('language.label')}
        hideLabel
        icon={Languages}
        options={locales.map((id) => ({ id, label: endonyms[id], lang: id }))}
        value={locale}
        onChange={(id) => void choose(id)}
      />
      <Select
        label={t('theme.label')}
        hideLabel
        icon={SunMoon}
        options={themeChoices.map((id) => ({ id, label: t(`theme.${id}`) }))}
        value={theme.choice}
        onChange={theme.choose}
      />
    </>
  );
}
