import type { LanguageTag } from '@entente/shared/languages';
import { X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckGroup } from '../../../ui/check-group.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { fieldId } from '../draft/faults.ts';
import { folded, matches } from '../states/states.ts';
import { spokenLanguages } from '../states/spoken-languages.ts';
import { sameParts } from './same-parts.ts';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

/** The languages of the floor, and into which of them there is interpretation. */
export const LanguagesSection = memo(
  function LanguagesSection({ draft, change, faultAt }: SectionProps) {
    const { t } = useTranslation();
    const format = useFormatters();
    const fault = faultAt(fieldId('languages'));
    const set = (languages: readonly LanguageTag[]): void => {
      change((before) => ({ ...before, languages: [...languages], languagesChosen: true }));
    };
    const options = spokenLanguages
      .filter((tag) => !draft.languages.includes(tag))
      .map((tag) => ({ id: tag, label: format.language(tag), detail: ownName(tag) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    const words = new Map(
      options.map(({ id, label, detail }) => [id, ` ${folded(`${id} ${label} ${detail ?? ''}`)}`]),
    );
    return (
      <Card title={t('meetingForm.languages.title')}>
        <div id={fieldId('languages')} tabIndex={-1} className={styles['stack']}>
          {fault !== null && <Notice tone="warn">{fault}</Notice>}
          <ul className={styles['row']}>
            {draft.languages.map((tag) => (
              <li key={tag}>
                <Button
                  label={format.language(tag)}
                  aria-label={t('meetingForm.languages.remove', { language: format.language(tag) })}
                  icon={X}
                  onPress={() => {
                    set(draft.languages.filter((each) => each !== tag));
                  }}
                />
              </li>
            ))}
          </ul>
          {draft.languages.length < 12 && (
            <ComboBox
              // A new field for the next language: the former choice is above.
              key={draft.languages.join()}
              label={t('meetingForm.languages.add')}
              options={options}
              value={null}
              onChange={(tag) => {
                const chosen = spokenLanguages.find((each) => each === tag);
                if (chosen !== undefined) set([...draft.languages, chosen]);
              }}
              matches={(id, query) => matches(words.get(id) ?? '', query)}
              nothingFound={t('meetingForm.nothingFound')}
              openLabel={t('meetingForm.languages.open')}
            />
          )}
          {draft.languages.length > 1 && (
            <CheckGroup
              label={t('meetingForm.languages.channels')}
              description={t('meetingForm.languages.channelsHint')}
              options={draft.languages.map((tag) => ({ id: tag, label: format.language(tag) }))}
              value={draft.languages.filter((tag) => !draft.withoutChannel.includes(tag))}
              onChange={(chosen) => {
                change((before) => ({
                  ...before,
                  withoutChannel: before.languages.filter((tag) => !chosen.includes(tag)),
                }));
              }}
            />
          )}
        </div>
      </Card>
    );
  },
  sameParts('languages', 'withoutChannel'),
);

const ownName = (tag: string): string | undefined =>
  new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
