import type { Locale } from '@entente/shared/languages';
import { Monitor } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endonyms, locales } from '../../i18n/locales.ts';
import { Select } from '../../ui/select.tsx';

export interface ScreenLanguageProps {
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}

/** In which language the screens are; what one hears is another choice. */
export function ScreenLanguage({ value, onChange }: ScreenLanguageProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('check.screenLanguage')}
      icon={Monitor}
      options={locales.map((id) => ({ id, label: endonyms[id], lang: id }))}
      value={value}
      onChange={onChange}
    />
  );
}
