import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { nextKey, type DraftItem } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import { moved } from '../draft/moved.ts';
import styles from './agenda-section.module.css';
import type { SectionProps } from './section-props.ts';

/** The points of the agenda, in an order that the keyboard changes as well as the pointer. */
export function AgendaSection({ draft, change, faultAt }: SectionProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const { agenda } = draft;
  const set = (items: readonly DraftItem[]): void => {
    change((before) => ({ ...before, agenda: [...items] }));
  };
  const add = (after: number): void => {
    const key = nextKey(agenda);
    setFresh(key);
    set(agenda.toSpliced(after + 1, 0, { key, title: '', minutes: '', closed: false }));
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= agenda.length) return;
    set(moved(agenda, from, to));
    announcer.announce(t('meetingForm.agenda.moved', { position: to + 1, count: agenda.length }));
  };
  return (
    <Card title={t('meetingForm.agenda.title')} detail={t('meetingForm.optional')}>
      <ol className={styles['items']}>
        {agenda.map((item, index) => (
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- buttons and keys do the same
          <li
            key={item.key}
            className={styles['item']}
            data-dragged={dragged === item.key || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              const from = agenda.findIndex(({ key }) => key === dragged);
              if (from !== -1 && from !== index) set(moved(agenda, from, index));
            }}
            onDrop={(event) => {
              event.preventDefault();
            }}
          >
            <span
              className={styles['grip']}
              draggable
              aria-hidden
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(item.key);
              }}
              onDragEnd={() => {
                setDragged(null);
              }}
            >
              <GripVertical size={18} />
            </span>
            <span className={`num ${styles['number'] ?? ''}`}>{index + 1}</span>
            <TextField
              id={fieldId('agenda', item.key, 'title')}
              label={t('meetingForm.agenda.item', { number: index + 1 })}
              value={item.title}
              autoFocus={item.key === fresh}
              onChange={(title) => {
                set(agenda.map((each) => (each.key === item.key ? { ...each, title } : each)));
              }}
              onKeyDown={({ key, altKey }) => {
                if (key === 'Enter') add(index);
                if (altKey && key === 'ArrowUp') move(index, index - 1);
                if (altKey && key === 'ArrowDown') move(index, index + 1);
              }}
              error={faultAt(fieldId('agenda', item.key, 'title'))}
            />
            <TextField
              id={fieldId('agenda', item.key, 'minutes')}
              label={t('meetingForm.agenda.minutes')}
              value={item.minutes}
              inputMode="numeric"
              onChange={(minutes) => {
                set(agenda.map((each) => (each.key === item.key ? { ...each, minutes } : each)));
              }}
              error={faultAt(fieldId('agenda', item.key, 'minutes'))}
            />
            <div className={styles['closed']}>
              <Switch
                label={t('meetingForm.agenda.closed')}
                isSelected={item.closed}
                onChange={(closed) => {
                  set(agenda.map((each) => (each.key === item.key ? { ...each, closed } : each)));
                }}
              />
            </div>
            <div className={styles['ways']}>
              <Button
                label={t('meetingForm.agenda.up', { number: index + 1 })}
                icon={ArrowUp}
                hideLabel
                variant="quiet"
                isDisabled={index === 0}
                onPress={() => {
                  move(index, index - 1);
                }}
              />
              <Button
                label={t('meetingForm.agenda.down', { number: index + 1 })}
                icon={ArrowDown}
                hideLabel
                variant="quiet"
                isDisabled={index === agenda.length - 1}
                onPress={() => {
                  move(index, index + 1);
                }}
              />
              <Button
                label={t('meetingForm.agenda.remove', { number: index + 1 })}
                icon={X}
                hideLabel
                variant="quiet"
                onPress={() => {
                  set(agenda.filter(({ key }) => key !== item.key));
                }}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          label={t('meetingForm.agenda.add')}
          icon={Plus}
          onPress={() => {
            add(agenda.length - 1);
          }}
        />
      </div>
    </Card>
  );
}
