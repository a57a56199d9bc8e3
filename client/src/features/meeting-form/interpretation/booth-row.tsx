import type { BoothKind } from '@entente/shared/interpretation';
import type { LanguageTag } from '@entente/shared/languages';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signLanguages } from '../../../i18n/sign-languages.ts';
import { useLanguageName } from '../../../i18n/use-language-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { DraftBooth } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import styles from './interpretation.module.css';

export interface BoothRowProps {
  /** From 1. */
  readonly number: number;
  readonly booth: DraftBooth;
  readonly channels: readonly LanguageTag[];
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (booth: DraftBooth) => void;
  readonly onRemove: () => void;
}

/** One booth: of voices, of one channel or between two; or of a sign language. */
export function BoothRow({ number, booth, channels, faultAt, onChange, onRemove }: BoothRowProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const { kind, language, second } = booth;
  const field = (part: string): string => fieldId('booths', booth.key, part);
  const offered: readonly LanguageTag[] = kind === 'sign' ? signLanguages : channels;
  // What is no channel any more stays to be seen until it is mended.
  const withOwn = (tag: string): readonly LanguageTag[] =>
    tag === '' || offered.includes(tag) ? offered : [...offered, tag];
  const options = (tag: string) => withOwn(tag).map((id) => ({ id, label: languageName(id) }));
  const name =
    language === '' ? t('meetingForm.interpretation.boothNumbered', { number }) : languageName(language);
  return (
    <li>
      <div
        className={styles['booth']}
        role="group"
        aria-label={t('meetingForm.interpretation.boothOf', { name })}
      >
        <Select<BoothKind>
          id={field('kind')}
          label={t('meetingForm.interpretation.kind')}
          value={kind}
          options={[
            { id: 'voice', label: t('meetingForm.interpretation.voice') },
            { id: 'sign', label: t('meetingForm.interpretation.sign') },
          ]}
          onChange={(next) => {
            onChange({ ...booth, kind: next, language: next === 'sign' ? 'ils' : '', second: '' });
          }}
        />
        <Select
          id={field('language')}
          label={t(
            kind === 'sign' ? 'meetingForm.interpretation.signLanguage' : 'meetingForm.interpretation.into',
          )}
          placeholder={t('meetingForm.interpretation.choose')}
          value={language === '' ? null : language}
          options={options(language)}
          onChange={(next) => {
            onChange({ ...booth, language: next });
          }}
          error={faultAt(field('language'))}
        />
        {kind === 'voice' && (
          <Select<string>
            id={field('second')}
            label={t('meetingForm.interpretation.second')}
            value={second}
            options={[
              { id: '', label: t('meetingForm.interpretation.noSecond') },
              ...options(second).filter(({ id }) => id !== language),
            ]}
            onChange={(next) => {
              onChange({ ...booth, second: next });
            }}
            error={faultAt(field('second'))}
          />
        )}
        <div className={styles['remove']}>
          <Button
            label={t('meetingForm.interpretation.removeBooth', { name })}
            icon={X}
            hideLabel
            variant="quiet"
            onPress={onRemove}
          />
        </div>
      </div>
    </li>
  );
}
