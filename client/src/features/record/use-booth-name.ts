import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import type { RecordNames } from './names.ts';

/** "Booth: French – English" */
export function useBoothName(names: RecordNames): (id: string) => string {
  const { t } = useTranslation();
  const language = useLanguageName();
  return (id) => `${t('record.columns.booth')}: ${names.booth(id).map(language).join(' – ')}`;
}
