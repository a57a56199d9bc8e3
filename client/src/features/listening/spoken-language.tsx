import type { LanguageTag } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { ownName } from '../../i18n/own-name.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './listening.module.css';

export interface SpokenLanguageProps {
  readonly languages: readonly LanguageTag[];
  /** Null: not told, and not to be guessed. */
  readonly value: LanguageTag | null;
  readonly onChange: (language: LanguageTag) => void;
}

/** *I speak*: tells the booths in one press which language comes from this person. */
export function SpokenLanguage({ languages, value, onChange }: SpokenLanguageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['speaks']}>
      <Segmented
        label={t('listening.iSpeak')}
        options={languages.map((tag) => ({ id: tag, label: ownName(tag), lang: tag }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
