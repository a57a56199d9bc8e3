import { LanguageLevel } from '@entente/shared/interpretation';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../../i18n/use-language-name.ts';
import { CheckGroup } from '../../../ui/check-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { DraftBooth, DraftInterpreting, DraftPerson } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import { boothLabel } from './booth-label.ts';
import styles from './interpretation.module.css';

export interface InterpreterRowProps {
  readonly person: DraftPerson;
  /** Those that can be assigned; none where booths follow the languages. */
  readonly booths: readonly DraftBooth[];
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (interpreting: DraftInterpreting) => void;
}

/** An interpreter of the meeting: which booths, from where, how well in each language. */
export function InterpreterRow({ person, booths, faultAt, onChange }: InterpreterRowProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const { interpreting, languages } = person;
  const [usual = '', ...others] = interpreting.booths;
  const field = (part: string): string => fieldId('interpreters', person.key, part);
  const name = person.name === '' ? t('roles.interpreter') : person.name;
  const set = (change: Partial<DraftInterpreting>): void => {
    onChange({ ...interpreting, ...change });
  };
  const setLevel = (language: string, level: LanguageLevel | ''): void => {
    const { [language]: _, ...rest } = interpreting.proficiency;
    set({ proficiency: level === '' ? rest : { ...rest, [language]: level } });
  };
  return (
    <section className={styles['interpreter']} aria-label={name}>
      <h3>{name}</h3>
      <div className={styles['fields']}>
        {booths.length > 0 && (
          <Select
            id={field('usual')}
            label={t('meetingForm.interpretation.usual')}
            value={usual}
            options={[
              { id: '', label: t('meetingForm.interpretation.usualByLanguage') },
              ...booths
                .filter(({ language }) => language !== '')
                .map((each) => ({ id: each.key, label: boothLabel(each, languageName) })),
            ]}
            onChange={(next) => {
              set({ booths: next === '' ? [] : [next, ...others.filter((key) => key !== next)] });
            }}
          />
        )}
        <TextField
          id={field('station')}
          label={t('meetingForm.interpretation.station')}
          description={t('meetingForm.interpretation.stationHint')}
          value={interpreting.station}
          onChange={(station) => {
            set({ station });
          }}
          error={faultAt(field('station'))}
        />
        <CheckGroup
          label={t('meetingForm.interpretation.duty')}
          options={[{ id: 'chief', label: t('meetingForm.interpretation.chief') }]}
          value={interpreting.chief ? ['chief'] : []}
          onChange={(chosen) => {
            set({ chief: chosen.length > 0 });
          }}
        />
      </div>
      {usual !== '' && booths.length > 1 && (
        <CheckGroup
          label={t('meetingForm.interpretation.others')}
          options={booths
            .filter(({ key, language }) => key !== usual && language !== '')
            .map((each) => ({ id: each.key, label: boothLabel(each, languageName) }))}
          value={others}
          onChange={(chosen) => {
            set({ booths: [usual, ...chosen] });
          }}
        />
      )}
      {languages.length === 0 ? (
        <p className="quiet">{t('meetingForm.interpretation.noLanguages')}</p>
      ) : (
        <div
          className={styles['levels']}
          role="group"
          aria-label={t('meetingForm.interpretation.levels', { name })}
        >
          {languages.map((language) => (
            <Select<LanguageLevel | ''>
              key={language}
              label={languageName(language)}
              value={interpreting.proficiency[language] ?? ''}
              options={[
                { id: '', label: t('meetingForm.interpretation.noLevel') },
                ...LanguageLevel.options.map((id) => ({
                  id,
                  label: t(`meetingForm.interpretation.level.${id}`),
                })),
              ]}
              onChange={(level) => {
                setLevel(language, level);
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}
