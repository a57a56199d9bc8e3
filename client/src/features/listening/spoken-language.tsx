import type { LanguageTag } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { ownName } from '../../i18n/own-name.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './listening.module.css';

export interface SpokenLanguageProps {
  readonly languages: readonly LanguageTag[];
  /** Null: not told, and not to be guessed. */
  readonly value: LanguageTag | null;
  readonly onChange: (language: LanguageTag) => void;
}

/** More names than these do not stand side by side in the panel, nor on a telephone. */
const sideBySide = 3;

/** *I speak*: tells the booths which language comes from this person; of a few languages in one press. */
export function SpokenLanguage({ languages, value, onChange }: SpokenLanguageProps) {
  const { t } = useTranslation();
  const choice = {
    label: t('listening.iSpeak'),
    options: languages.map((tag) => ({ id: tag, label: ownName(tag), lang: tag })),
    ...{ value, onChange },
  };
  return (
    <div className={styles['speaks']}>
      {languages.length > sideBySide ? (
        <Select {...choice} placeholder={t('roster.choose')} />
      ) : (
        <Segmented {...choice} />
      )}
    </div>
  );
}
