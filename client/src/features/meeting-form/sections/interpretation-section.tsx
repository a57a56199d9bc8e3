import { Headphones, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import { useLanguageName } from '../../../i18n/use-language-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { channelsOf, impliedChannels, withBoothsFrom, withNewBooth, withoutBooth } from '../draft/booths.ts';
import type { Draft } from '../draft/draft.ts';
import { BoothRow } from '../interpretation/booth-row.tsx';
import { InterpreterRow } from '../interpretation/interpreter-row.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

/** Booths, and who serves them. Of no use until there is an interpreter, so folded until then. */
export function InterpretationSection(props: SectionProps) {
  const { draft, change } = props;
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const interpreters = draft.people.filter(({ role }) => role === 'interpreter');
  const isOpen = isAsked || interpreters.length > 0 || draft.boothsFrom === 'list';
  if (!isOpen)
    return (
      <Card title={t('meetingForm.interpretation.title')} detail={t('meetingForm.optional')}>
        <p className="quiet">{t('meetingForm.interpretation.none')}</p>
        <div>
          <Button
            label={t('meetingForm.interpretation.open')}
            icon={Headphones}
            onPress={() => {
              setAsked(true);
            }}
          />
        </div>
      </Card>
    );
  return (
    <Card
      title={t('meetingForm.interpretation.title')}
      detail={t('meetingForm.interpretation.count', { count: interpreters.length })}
    >
      <div className={styles['stack']}>
        <Segmented<Draft['boothsFrom']>
          label={t('meetingForm.interpretation.booths')}
          direction="vertical"
          value={draft.boothsFrom}
          onChange={(from) => {
            change((before) => withBoothsFrom(before, from));
          }}
          options={[
            { id: 'languages', label: t('meetingForm.interpretation.byLanguages') },
            { id: 'list', label: t('meetingForm.interpretation.byList') },
          ]}
        />
        {draft.boothsFrom === 'list' ? <Booths {...props} /> : <Implied draft={draft} />}
        {interpreters.length === 0 && (
          <p className="quiet">{t('meetingForm.interpretation.noInterpreters')}</p>
        )}
        {interpreters.map((person) => (
          <InterpreterRow
            key={person.key}
            person={person}
            booths={draft.boothsFrom === 'list' ? draft.booths : []}
            faultAt={props.faultAt}
            onChange={(interpreting) => {
              change((before) => ({
                ...before,
                people: before.people.map((each) =>
                  each.key === person.key ? { ...each, interpreting } : each,
                ),
              }));
            }}
          />
        ))}
      </div>
    </Card>
  );
}

function Implied({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormatters();
  const languageName = useLanguageName();
  const channels = impliedChannels(draft);
  return (
    <p className="quiet">
      {channels.length === 0
        ? t('meetingForm.interpretation.impliedNone')
        : t('meetingForm.interpretation.implied', { languages: format.list(channels.map(languageName)) })}
    </p>
  );
}

function Booths({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles['list']}>
        {draft.booths.map((booth, index) => (
          <BoothRow
            key={booth.key}
            number={index + 1}
            booth={booth}
            channels={channelsOf(draft)}
            faultAt={faultAt}
            onChange={(next) => {
              change((before) => ({
                ...before,
                booths: before.booths.map((each) => (each.key === next.key ? next : each)),
              }));
            }}
            onRemove={() => {
              change((before) => withoutBooth(before, booth.key));
            }}
          />
        ))}
      </ul>
      {draft.booths.length < 24 && (
        <div>
          <Button
            label={t('meetingForm.interpretation.addBooth')}
            icon={Plus}
            onPress={() => {
              change(withNewBooth);
            }}
          />
        </div>
      )}
    </>
  );
}
