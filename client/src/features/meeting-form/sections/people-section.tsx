import { ClipboardPaste, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { emptyPerson, nextKey, type DraftPerson } from '../draft/draft.ts';
import { isEmptyPerson } from '../draft/draft-file.ts';
import { boothsOffered, signLanguagesOf, withAssigned } from '../draft/booths.ts';
import { fieldId } from '../draft/faults.ts';
import { nameOf } from '../people/delegation-name.ts';
import type { ParsedPerson } from '../people/parse-people.ts';
import { PastePeople } from '../people/paste-people.tsx';
import { PersonRow } from '../people/person-row.tsx';
import { precedenceOf, promoted } from '../people/protocol-order.ts';
import { announcer } from '../../../ui/announcer.ts';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

export interface PeopleSectionProps extends SectionProps {
  /** [MTG-4] Ids of who is inside now: they keep role and delegation, and are not taken off. */
  readonly inside: ReadonlySet<string>;
}

/** Who is invited: typed line by line, or pasted. Enter begins the next line of the same delegation. */
export function PeopleSection({ draft, change, faultAt, inside }: PeopleSectionProps) {
  const { t } = useTranslation();
  const [fresh, setFresh] = useState<string | null>(null);
  const [isPasting, setPasting] = useState(false);
  const fault = faultAt(fieldId('people'));
  const { people } = draft;
  const set = (next: readonly DraftPerson[]): void => {
    change((before) => ({ ...before, people: [...next] }));
  };
  const add = (after: number, delegation: string): void => {
    const key = nextKey(people);
    setFresh(key);
    set(people.toSpliced(after + 1, 0, emptyPerson(key, delegation)));
  };
  const move = (person: DraftPerson, step: -1 | 1): void => {
    const next = promoted(people, person, step);
    if (next === people) return;
    set(next);
    const { at, of } = precedenceOf(next, person);
    announcer.announce(t('meetingForm.people.moved', { name: person.name, position: at + 1, count: of }));
  };
  const take = (found: readonly ParsedPerson[]): void => {
    const whole = people.filter((person) => !isEmptyPerson(person));
    const joined = found.reduce<DraftPerson[]>(
      (all, person) => [...all, { ...person, key: nextKey([...people, ...all]) }],
      whole,
    );
    setPasting(false);
    const assigned = found.flatMap(({ interpreting }) => interpreting.booths);
    change((before) => withAssigned({ ...before, people: joined }, assigned));
  };
  const languages = [...draft.languages, ...signLanguagesOf(draft)];
  return (
    <Card
      title={t('meetingForm.people.title')}
      detail={t('meetingForm.people.count', { count: named(people) })}
    >
      <div id={fieldId('people')} tabIndex={-1} className={styles['stack']}>
        {fault !== null && <Notice tone="warn">{fault}</Notice>}
        <ul className={styles['list']}>
          {people.map((person, index) => (
            <PersonRow
              key={person.key}
              number={index + 1}
              precedence={precedenceOf(people, person)}
              person={person}
              delegations={draft.delegations}
              workingLanguages={languages}
              isInside={person.id !== undefined && inside.has(person.id)}
              isFresh={person.key === fresh}
              faultAt={faultAt}
              onChange={(next) => {
                set(people.map((each) => (each.key === next.key ? next : each)));
              }}
              onNext={() => {
                add(index, person.delegation);
              }}
              onMove={(step) => {
                move(person, step);
              }}
              onRemove={() => {
                set(people.filter(({ key }) => key !== person.key));
              }}
            />
          ))}
        </ul>
        <div className={styles['row']}>
          {draft.delegations.map((delegation) => (
            <Button
              key={delegation.key}
              label={t('meetingForm.people.addTo', { delegation: nameOf(delegation, draft.delegations, t) })}
              icon={Plus}
              onPress={() => {
                add(
                  people.findLastIndex((each) => each.delegation === delegation.key),
                  delegation.key,
                );
              }}
            />
          ))}
          {draft.delegations.length === 0 && (
            <Button
              label={t('meetingForm.people.add')}
              icon={Plus}
              onPress={() => {
                add(people.length - 1, '');
              }}
            />
          )}
          <Button
            label={t('meetingForm.people.paste')}
            icon={ClipboardPaste}
            variant="quiet"
            onPress={() => {
              setPasting(true);
            }}
          />
        </div>
      </div>
      <PastePeople
        isOpen={isPasting}
        onClose={() => {
          setPasting(false);
        }}
        delegations={draft.delegations}
        booths={boothsOffered(draft)}
        known={people.map(({ name }) => name).filter((name) => name !== '')}
        onTake={take}
      />
    </Card>
  );
}

const named = (people: readonly DraftPerson[]): number =>
  people.filter(({ name }) => name.trim() !== '').length;
