import { Locale } from '@entente/shared/languages';
import { roles, type Role } from '@entente/shared/permissions';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endonyms } from '../../../i18n/locales.ts';
import { useLanguageName } from '../../../i18n/use-language-name.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckGroup } from '../../../ui/check-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { DraftDelegation, DraftPerson } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import { nameOf } from './delegation-name.ts';
import styles from './person-row.module.css';
import type { Precedence } from './protocol-order.ts';

export interface PersonRowProps {
  readonly number: number;
  readonly precedence: Precedence;
  readonly person: DraftPerson;
  readonly delegations: readonly DraftDelegation[];
  readonly workingLanguages: readonly string[];
  readonly isInside: boolean;
  /** Just added: the name is typed next. */
  readonly isFresh: boolean;
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (person: DraftPerson) => void;
  /** Enter: another of the same delegation. */
  readonly onNext: () => void;
  /** Up (-1) or down (1) in the order of protocol of the delegation. */
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One person in one line; what few need is behind *Details*. */
export function PersonRow(props: PersonRowProps) {
  const { number, precedence, person, delegations, workingLanguages, isInside, isFresh, faultAt } = props;
  const { onChange, onNext, onMove, onRemove } = props;
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const [isOpen, setOpen] = useState(false);
  const field = (part: string): string => fieldId('people', person.key, part);
  const who = person.name === '' ? t('meetingForm.people.numbered', { number }) : person.name;
  const ways = useMoveButtons({ up: field('up'), down: field('down') }, onMove);
  const onKeyDown = ({ key, altKey }: { readonly key: string; readonly altKey: boolean }): void => {
    if (key === 'Enter') onNext();
    if (altKey && key === 'ArrowUp') onMove(-1);
    if (altKey && key === 'ArrowDown') onMove(1);
  };
  const spoken = [...new Set([...workingLanguages, ...person.languages])];
  const showsLanguages = isOpen || person.role === 'interpreter';
  return (
    <li className={styles['row']}>
      <div className={styles['line']} role="group" aria-label={who}>
        <TextField
          id={field('name')}
          label={t('meetingForm.people.name')}
          value={person.name}
          // eslint-disable-next-line jsx-a11y-x/no-autofocus -- somebody has just asked for this line
          autoFocus={isFresh}
          onChange={(name) => {
            onChange({ ...person, name });
          }}
          onKeyDown={onKeyDown}
          error={faultAt(field('name'))}
        />
        <TextField
          id={field('title')}
          label={t('meetingForm.people.function')}
          value={person.title}
          onChange={(title) => {
            onChange({ ...person, title });
          }}
          onKeyDown={onKeyDown}
          error={faultAt(field('title'))}
        />
        <TextField
          id={field('email')}
          label={t('meetingForm.people.email')}
          value={person.email}
          type="email"
          autoComplete="off"
          onChange={(email) => {
            onChange({ ...person, email });
          }}
          onKeyDown={onKeyDown}
          error={faultAt(field('email'))}
        />
        <Select<Role>
          label={t('meetingForm.people.role')}
          value={person.role}
          isDisabled={isInside}
          options={roles.map((role) => ({ id: role, label: t(`roles.${role}`) }))}
          onChange={(role) => {
            onChange({ ...person, role });
          }}
        />
        <Select
          id={field('delegation')}
          label={t('meetingForm.people.delegation')}
          value={person.delegation}
          isDisabled={isInside}
          options={[
            { id: '', label: t('meetingForm.people.noDelegation') },
            ...delegations.map((each) => ({ id: each.key, label: nameOf(each, delegations, t) })),
          ]}
          onChange={(delegation) => {
            onChange({ ...person, delegation });
          }}
          error={faultAt(field('delegation'))}
        />
        <div className={styles['ways']}>
          <Button
            id={field('up')}
            label={t('meetingForm.people.up', { name: who })}
            icon={ArrowUp}
            hideLabel
            variant="quiet"
            isDisabled={precedence.at === 0}
            onPress={ways.up}
          />
          <Button
            id={field('down')}
            label={t('meetingForm.people.down', { name: who })}
            icon={ArrowDown}
            hideLabel
            variant="quiet"
            isDisabled={precedence.at === precedence.of - 1}
            onPress={ways.down}
          />
          <Button
            label={t('meetingForm.people.details', { name: who })}
            icon={isOpen ? ChevronUp : ChevronDown}
            hideLabel
            variant="quiet"
            aria-expanded={isOpen}
            onPress={() => {
              setOpen(!isOpen);
            }}
          />
          <Button
            label={t('meetingForm.people.remove', { name: who })}
            icon={X}
            hideLabel
            variant="quiet"
            isDisabled={isInside}
            onPress={onRemove}
          />
        </div>
      </div>
      {isInside && <p className={styles['note']}>{t('meetingForm.people.isInside')}</p>}
      {showsLanguages && (
        <div className={styles['details']}>
          <CheckGroup
            id={field('languages')}
            label={t('meetingForm.people.languages')}
            options={spoken.map((tag) => ({ id: tag, label: languageName(tag) }))}
            value={person.languages}
            onChange={(languages) => {
              onChange({ ...person, languages });
            }}
            error={faultAt(field('languages'))}
          />
          {isOpen && (
            <>
              <Select<Locale | ''>
                label={t('meetingForm.people.locale')}
                value={person.locale}
                options={[
                  { id: '', label: t('meetingForm.people.ownLocale') },
                  ...Locale.options.map((id) => ({ id, label: endonyms[id], lang: id })),
                ]}
                onChange={(locale) => {
                  onChange({ ...person, locale });
                }}
              />
              <CheckGroup
                label={t('meetingForm.people.admission')}
                options={[{ id: 'trusted', label: t('meetingForm.people.trusted') }]}
                value={person.trusted ? ['trusted'] : []}
                onChange={(chosen) => {
                  onChange({ ...person, trusted: chosen.length > 0 });
                }}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** The focus stays on the button that was pressed or, at the end of the delegation, goes to the other one. */
function useMoveButtons(
  ids: { readonly up: string; readonly down: string },
  onMove: PersonRowProps['onMove'],
) {
  const pressed = useRef<'up' | 'down' | null>(null);
  useEffect(() => {
    if (pressed.current === null) return;
    const order = pressed.current === 'up' ? [ids.down, ids.up] : [ids.up, ids.down];
    for (const id of order) document.getElementById(id)?.focus();
    pressed.current = null;
  });
  return {
    up: () => {
      pressed.current = 'up';
      onMove(-1);
    },
    down: () => {
      pressed.current = 'down';
      onMove(1);
    },
  };
}
