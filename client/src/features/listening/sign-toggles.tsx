import type { LanguageTag } from '@entente/shared/languages';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { ToggleButton } from '../../ui/toggle-button.tsx';

export interface SignTogglesProps {
  readonly signs: readonly LanguageTag[];
  /** The one that is shown. */
  readonly sign: LanguageTag | null;
  readonly onSign: (language: LanguageTag | null) => void;
  readonly isIconAlone?: boolean;
}

/** Each sign language of the room: shown beside who speaks, or not. One at a time. */
export function SignToggles({ signs, sign, onSign, isIconAlone = false }: SignTogglesProps) {
  const { t } = useTranslation();
  const nameOf = useLanguageName();
  return signs.map((language) => (
    <ToggleButton
      key={language}
      label={t('sign.channel', { language: nameOf(language) })}
      icon={Hand}
      hideLabel={isIconAlone}
      isSelected={language === sign}
      onChange={(isShown) => {
        onSign(isShown ? language : null);
      }}
    />
  ));
}
