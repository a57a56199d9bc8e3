import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../../i18n/use-language-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { DraftBooth, DraftDelegation } from '../draft/draft.ts';
import { boothLabel } from '../interpretation/booth-label.ts';
import { nameOf } from './delegation-name.ts';
import { namedBooth } from './named-booths.ts';
import { parsePeople, type ParsedPerson } from './parse-people.ts';
import styles from './paste-people.module.css';

export interface PastePeopleProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly delegations: readonly DraftDelegation[];
  /** Those that an interpreter can be assigned to. */
  readonly booths: readonly DraftBooth[];
  /** Names that are there already. */
  readonly known: readonly string[];
  readonly onTake: (people: readonly ParsedPerson[]) => void;
}

/** A list of people from elsewhere: what was understood of it is shown line by line before it is taken over. */
export function PastePeople({ isOpen, onClose, delegations, booths, known, onTake }: PastePeopleProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const delegation = chosen ?? delegations[0]?.key ?? '';
  const lines =
    text === ''
      ? []
      : parsePeople(text, {
          ...{ delegations, delegation, known },
          booths: booths.map((booth) => namedBooth(booth, languageName)),
          roleName: (role) => t(`roles.${role}`),
        });
  const people = lines.flatMap((line) => ('person' in line ? [line.person] : []));
  const delegationNamed = (key: string): string => {
    const found = delegations.find((each) => each.key === key);
    return found === undefined ? '' : nameOf(found, delegations, t);
  };
  const boothNamed = (key: string): string => {
    const booth = booths.find((each) => each.key === key);
    const name = booth === undefined ? '' : boothLabel(booth, languageName);
    return t('meetingForm.interpretation.boothOf', { name });
  };
  return (
    <Dialog
      title={t('meetingForm.paste.title')}
      isOpen={isOpen}
      onOpenChange={onClose}
      closeLabel={t('app.close')}
      width="wide"
      actions={
        <>
          <Button label={t('app.cancel')} variant="quiet" onPress={onClose} />
          <Button
            label={t('meetingForm.paste.take', { count: people.length })}
            variant="primary"
            isDisabled={people.length === 0}
            onPress={() => {
              setText('');
              onTake(people);
            }}
          />
        </>
      }
    >
      <TextArea
        label={t('meetingForm.paste.text')}
        description={t('meetingForm.paste.hint')}
        value={text}
        onChange={setText}
      />
      <div className={styles['row']}>
        <Select
          label={t('meetingForm.paste.into')}
          value={delegation}
          options={[
            ...delegations.map((each) => ({ id: each.key, label: nameOf(each, delegations, t) })),
            { id: '', label: t('meetingForm.people.noDelegation') },
          ]}
          onChange={setChosen}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file !== undefined) void file.text().then(setText);
          }}
        />
        <Button label={t('meetingForm.paste.file')} icon={FileUp} onPress={() => input.current?.click()} />
      </div>
      {lines.length > 0 && (
        <ol className={styles['preview']} aria-label={t('meetingForm.paste.preview')}>
          {lines.map((line) => (
            <li key={line.line} data-fault={'fault' in line || undefined}>
              <span className={`num ${styles['number'] ?? ''}`}>{line.line}</span>
              {'person' in line ? (
                <span>
                  <b dir="auto">{line.person.name}</b>{' '}
                  <span className="quiet">
                    {[
                      line.person.title,
                      line.person.email,
                      t(`roles.${line.person.role}`),
                      delegationNamed(line.person.delegation),
                      ...line.person.interpreting.booths.map(boothNamed),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </span>
              ) : (
                <span>
                  {t(`meetingForm.paste.fault.${line.fault}`)} <bdi className="quiet">{line.text}</bdi>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
