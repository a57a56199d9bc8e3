import type { Refusal } from '@entente/shared/errors';
import { locales, type LanguageTag, type Locale } from '@entente/shared/languages';
import { Braces, FileText, FileType } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { endonyms, pickLocale } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './record.module.css';

export type RecordFormat = 'pdf' | 'docx' | 'json';

const icons = { pdf: FileText, docx: FileType, json: Braces };
const formats = ['pdf', 'docx', 'json'] as const;

export interface ExportRecordProps {
  readonly workingLanguages: readonly LanguageTag[];
  readonly onExport: (format: RecordFormat, language: Locale) => Promise<Refusal | null>;
}

/** Downloads, in the meeting's first working language unless another is chosen. */
export function ExportRecord({ workingLanguages, onExport }: ExportRecordProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [language, setLanguage] = useState<Locale>(() => pickLocale(workingLanguages));
  const [running, setRunning] = useState<RecordFormat | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (format: RecordFormat): Promise<void> => {
    setRunning(format);
    setRefusal(await onExport(format, language));
    setRunning(null);
  };
  // The meeting's own languages first, then the others that a record can be written in.
  const own = locales.filter((locale) => workingLanguages.some((tag) => tag.split('-')[0] === locale));
  const ordered = [...own, ...locales.filter((locale) => !own.includes(locale))];
  return (
    <Card title={t('record.export.title')}>
      <div className={styles['export']}>
        <Select
          label={t('record.export.language')}
          options={ordered.map((id) => ({ id, label: endonyms[id], lang: id }))}
          value={language}
          onChange={setLanguage}
        />
        <div className={styles['formats']}>
          {formats.map((format) => (
            <Button
              key={format}
              label={t(`record.export.${format}`)}
              icon={icons[format]}
              variant={format === 'pdf' ? 'primary' : 'secondary'}
              isPending={running === format}
              isDisabled={running !== null && running !== format}
              onPress={() => void save(format)}
            />
          ))}
        </div>
      </div>
      {refusal !== null && (
        <Notice tone="error" title={t('record.export.failed')}>
          {errorText(refusal)}
        </Notice>
      )}
    </Card>
  );
}
